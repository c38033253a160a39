import type { ReactElement } from 'react'
import { pileInWords } from '#components/admin/desk/pile-words.ts'
import { pageParts } from '#components/site/page.tsx'
import { DecidedPage, LinkEndedPage, OneWaitingPage, SittingPage } from '#components/site/sitting-page.tsx'
import { en } from '#components/site/words/en.ts'
import { decideByLink } from '#lib/comments/mail/decide-by-link.ts'
import { findWaitingLink, spendWaitingLink, type WaitingLink } from '#lib/comments/mail/waiting-links.ts'
import { countWaitingPiles } from '#lib/comments/queue/waiting-piles.ts'
import { isRefused } from '#lib/errors.ts'
import { findSite } from '#lib/settings/public-queries.ts'
import { actorOfLink } from '#lib/web/actor-of-link.ts'
import { document } from '#lib/web/document.tsx'
import { type PublicRequest, publicRoute, redirectTo } from '#lib/web/public-route.tsx'
import { originIsOurs } from '#lib/web/site-origin.ts'
import { readForm } from '../../../comments/read-form.ts'

const rate = { name: 'sitting', count: 60, seconds: 3600 }

/** Shows counts and a button, and does nothing. */
export const GET = publicRoute({
  name: 'GET /-/sitting/[token]',
  rate,
  run: async ({ params, origin }) => {
    const link = await findWaitingLink(params.token ?? '')
    if (!link) return await page(origin, <LinkEndedPage />, 404)
    const lines = (await countWaitingPiles({ withReasons: false })).map((pile) => `${pileInWords(pile)}.`)
    return await page(origin, <SittingPage lines={lines} hasComment={link.comment !== null} />)
  },
})

/** Opens the queue, or the one comment that the mail was about, and decides about that one; then the link has ended. */
export const POST = publicRoute({
  name: 'POST /-/sitting/[token]',
  rate,
  run: async (asked) => {
    const { params, origin, request } = asked
    if (!originIsOurs(request.headers.get('origin'), request.headers.get('host')))
      return await page(
        origin,
        <DecidedPage message="This was sent from another site. Nothing was done." />,
        403,
      )
    const token = params.token ?? ''
    const link = await findWaitingLink(token)
    if (!link) return await page(origin, <LinkEndedPage />, 404)
    if (!link.comment) {
      await spendWaitingLink(token)
      return redirectTo('/admin/comments', 303, { 'cache-control': 'no-store' })
    }
    return await actOn(asked, link, token)
  },
})

async function actOn(
  { origin, request }: PublicRequest,
  link: WaitingLink,
  token: string,
): Promise<Response> {
  const field = await readForm(request)
  const act = field('act')
  if (act !== 'approve' && act !== 'decline')
    return await page(origin, <OneWaitingPage comment={link.comment!} />)
  const version = Number(field('version'))
  try {
    const reason = field('reason')
    const message = await decideByLink(actorOfLink(link), { token, link, act, version, reason })
    return await page(origin, <DecidedPage message={message} />)
  } catch (error) {
    if (!isRefused(error)) throw error
    return await page(origin, <DecidedPage message={error.message} />, 409)
  }
}

async function page(origin: string, children: ReactElement, status = 200): Promise<Response> {
  return await document({
    ...pageParts({
      site: await findSite(),
      words: en,
      origin,
      title: 'What waits',
      robots: 'noindex',
      children,
    }),
    status,
    headers: {
      'cache-control': 'no-store',
      'x-robots-tag': 'noindex',
      // The address is the key to this page.
      'referrer-policy': 'same-origin',
    },
  })
}

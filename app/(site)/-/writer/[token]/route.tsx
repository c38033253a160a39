import { DeniedPage, ProvedPage, ProvePage, proveTitle } from '#components/site/comments/writer-pages.tsx'
import { wordsFor } from '#components/site/words/catalogues.ts'
import { denyEmail } from '#lib/comments/writers/deny-email.ts'
import { findClaim } from '#lib/comments/writers/find-claim.ts'
import { proofCookie } from '#lib/comments/writers/proof-cookie.ts'
import { proveEmail } from '#lib/comments/writers/prove-email.ts'
import { RefusedError } from '#lib/errors.ts'
import { refusals } from '#lib/refusals.ts'
import { findSite } from '#lib/settings/public-queries.ts'
import { type PublicRequest, publicRoute } from '#lib/web/public-route.tsx'
import { isSecureSite } from '#lib/web/session-cookie.ts'
import { originIsOurs } from '#lib/web/site-origin.ts'
import { readForm } from '../../../comments/read-form.ts'
import { privatePage } from '../../private-page.tsx'

/** Asks whether the comment is theirs who got the mail. */
export const GET = publicRoute({
  name: 'GET /-/writer/[token]',
  run: async ({ params, origin }) => {
    const [claim, site] = await Promise.all([findClaim(params.token ?? ''), findSite()])
    if (!claim) throw new RefusedError('not_found', refusals.writerLinkHasEnded)
    const words = wordsFor(site, claim.post?.language)
    return await privatePage({
      ...{ site, words, origin },
      title: proveTitle(claim, words),
      children: <ProvePage claim={claim} words={words} timeZone={site.timeZone} />,
    })
  },
})

export const POST = publicRoute({
  name: 'POST /-/writer/[token]',
  run: async (asked) => {
    const field = await readForm(asked.request)
    return field('act') === 'deny' ? await deny(asked) : await prove(asked, field('remember') === 'yes')
  },
})

/**
 * A browser is made known from our own page alone: else a form elsewhere could make it somebody else's, who would then
 * read what is written in it.
 */
async function prove({ actor, params, origin, request }: PublicRequest, isLong: boolean): Promise<Response> {
  const { proof, writer, post } = await proveEmail(actor, params.token ?? '')
  const site = await findSite()
  const words = wordsFor(site, post?.language)
  const isFromHere = originIsOurs(request.headers.get('origin'), request.headers.get('host'))
  const mayRemember = isFromHere && post !== null && !post.isAtRisk
  const cookie = mayRemember && proofCookie({ ...proof, isLong, isSecure: isSecureSite() })
  return await privatePage({
    ...{ site, words, origin },
    title: words.writers.prove.doneTitle,
    children: <ProvedPage words={words} isKnown={writer.isKnown} post={post} />,
    headers: cookie ? { 'set-cookie': cookie } : {},
  })
}

async function deny({ actor, params, origin }: PublicRequest): Promise<Response> {
  const token = params.token ?? ''
  const [claim, site] = await Promise.all([findClaim(token), findSite()])
  await denyEmail(actor, token)
  const words = wordsFor(site, claim?.post?.language)
  return await privatePage({
    ...{ site, words, origin },
    title: words.writers.prove.deniedTitle,
    children: <DeniedPage words={words} />,
  })
}

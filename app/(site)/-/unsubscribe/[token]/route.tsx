import { LeavePage, LeftPage } from '#components/site/subscription-pages.tsx'
import { wordsFor } from '#components/site/words/catalogues.ts'
import { leave } from '#lib/circle/leave.ts'
import { findSite } from '#lib/settings/public-queries.ts'
import { publicRoute } from '#lib/web/public-route.tsx'
import { readForm } from '../../../comments/read-form.ts'
import { privatePage } from '../../private-page.tsx'

/** Shows a button and does nothing: programs that look through mail open every link. */
export const GET = publicRoute({
  name: 'GET /-/unsubscribe/[token]',
  run: async ({ origin }) => {
    const site = await findSite()
    const words = wordsFor(site)
    return await privatePage({
      ...{ site, words, origin },
      title: words.join.leave.title,
      children: <LeavePage words={words} siteTitle={site.title} />,
    })
  },
})

/** Also what a mail program sends by itself after one click (RFC 8058), from no page and without cookies. */
export const POST = publicRoute({
  name: 'POST /-/unsubscribe/[token]',
  run: async ({ actor, params, origin, request }) => {
    const [field, site] = await Promise.all([readForm(request), findSite()])
    const words = wordsFor(site)
    const isOneClick = field('List-Unsubscribe') === 'One-Click'
    await leave(actor, {
      token: params.token ?? '',
      form: isOneClick ? 'one-click' : 'leave',
      wording: isOneClick ? 'List-Unsubscribe=One-Click' : words.join.leave.button,
      language: words.language,
    })
    return await privatePage({
      ...{ site, words, origin },
      title: words.join.leave.doneTitle,
      children: <LeftPage words={words} />,
    })
  },
})

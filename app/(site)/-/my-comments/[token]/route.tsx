import { OpenOwnPage } from '#components/site/comments/own-pages.tsx'
import { wordsFor } from '#components/site/words/catalogues.ts'
import { openOwnComments } from '#lib/comments/writers/own-comments.ts'
import { findSite } from '#lib/settings/public-queries.ts'
import { publicRoute } from '#lib/web/public-route.tsx'
import { privatePage } from '../../private-page.tsx'
import { ownPage } from '../own-answer.tsx'

/** Shows a button and uses nothing up. */
export const GET = publicRoute({
  name: 'GET /-/my-comments/[token]',
  run: async ({ origin }) => {
    const site = await findSite()
    const words = wordsFor(site)
    return await privatePage({
      ...{ site, words, origin },
      title: words.writers.own.openTitle,
      children: <OpenOwnPage words={words} />,
    })
  },
})

export const POST = publicRoute({
  name: 'POST /-/my-comments/[token]',
  run: async (asked) => {
    const key = await openOwnComments(asked.actor, asked.params.token ?? '')
    return await ownPage(asked, key)
  },
})

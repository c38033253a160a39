import { OpennessPage } from '#components/site/comments/openness-page.tsx'
import { pageParts } from '#components/site/page.tsx'
import { wordsFor } from '#components/site/words/catalogues.ts'
import { listPublicMonths } from '#lib/comments/numbers/public-months.ts'
import { commentsReportTag, siteTag } from '#lib/posts/cache-tags.ts'
import { findSite } from '#lib/settings/public-queries.ts'
import { document } from '#lib/web/document.tsx'
import { publicRoute } from '#lib/web/public-route.tsx'

/** How comments are read here, with numbers and without content. */
export const GET = publicRoute({
  name: 'GET /-/comments-report',
  run: async ({ origin }) => {
    const [site, numbers] = await Promise.all([findSite(), listPublicMonths()])
    const words = wordsFor(site)
    return await document({
      ...pageParts({
        ...{ site, words, origin },
        title: words.openness.title,
        url: '/-/comments-report',
        children: <OpennessPage site={site} words={words} numbers={numbers} />,
      }),
      tags: [siteTag, commentsReportTag],
    })
  },
})

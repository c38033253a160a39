import { KeptPage } from '#components/site/comments/kept-page.tsx'
import { pageParts } from '#components/site/page.tsx'
import { wordsFor } from '#components/site/words/catalogues.ts'
import { findKeptComment } from '#lib/comments/find-kept.ts'
import { RefusedError } from '#lib/errors.ts'
import { refusals } from '#lib/refusals.ts'
import { findSite } from '#lib/settings/public-queries.ts'
import { document } from '#lib/web/document.tsx'
import { publicRoute } from '#lib/web/public-route.tsx'

/** What became of a comment; whoever has the link may know. */
export const GET = publicRoute({
  name: 'GET /-/comment/[token]',
  run: async ({ params, origin }) => {
    const [kept, site] = await Promise.all([findKeptComment(params.token ?? ''), findSite()])
    if (!kept) throw new RefusedError('not_found', refusals.keptGone)
    const words = wordsFor(site, kept.post?.language)
    return await document({
      ...pageParts({
        site,
        words,
        origin,
        title: words.kept.title,
        robots: 'noindex',
        children: <KeptPage kept={kept} site={site} words={words} />,
      }),
      headers: {
        'cache-control': 'no-store',
        'x-robots-tag': 'noindex',
        // The address is the key to this page.
        'referrer-policy': 'same-origin',
      },
    })
  },
})

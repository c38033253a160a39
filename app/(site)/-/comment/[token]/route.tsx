import { commentWords } from '#components/site/comments/comment-words.ts'
import { KeptPage } from '#components/site/comments/kept-page.tsx'
import { pageParts } from '#components/site/page.tsx'
import { findKeptComment } from '#lib/comments/find-kept.ts'
import { RefusedError } from '#lib/errors.ts'
import { findSite } from '#lib/settings/public-queries.ts'
import { document } from '#lib/web/document.tsx'
import { publicRoute } from '#lib/web/public-route.tsx'

/** What became of a comment; whoever has the link may know. */
export const GET = publicRoute({
  name: 'GET /-/comment/[token]',
  run: async ({ params, origin }) => {
    const [kept, site] = await Promise.all([findKeptComment(params.token ?? ''), findSite()])
    if (!kept) throw new RefusedError('not_found', 'There is no comment under this link, or none any more.')
    return await document({
      ...pageParts({
        site,
        origin,
        title: commentWords.keptTitle,
        robots: 'noindex',
        children: <KeptPage kept={kept} site={site} />,
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

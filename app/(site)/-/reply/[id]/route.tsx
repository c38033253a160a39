import { ReplyPage } from '#components/site/comments/reply-page.tsx'
import { pageParts } from '#components/site/page.tsx'
import { wordsFor } from '#components/site/words/catalogues.ts'
import { findCommenting } from '#lib/comments/find-commenting.ts'
import { findPublicComment } from '#lib/comments/public-queries.ts'
import { RefusedError } from '#lib/errors.ts'
import { isAtRisk } from '#lib/posts/at-risk.ts'
import { refusals } from '#lib/refusals.ts'
import { findSite } from '#lib/settings/public-queries.ts'
import { document } from '#lib/web/document.tsx'
import { publicRoute } from '#lib/web/public-route.tsx'

/** The form to answer one comment, for everybody: no script is needed. */
export const GET = publicRoute({
  name: 'GET /-/reply/[id]',
  run: async ({ params, origin }) => {
    const [found, site] = await Promise.all([findPublicComment(params.id ?? ''), findSite()])
    if (!found) throw new RefusedError('not_found', refusals.answeredGone)
    const { comment, post } = found
    const commenting = await findCommenting(post, site)
    const words = wordsFor(site, post.language)
    return await document({
      ...pageParts({
        site,
        words,
        origin,
        title: words.replyForm.replyTo(comment.authorName),
        robots: 'noindex',
        children: (
          <ReplyPage
            comment={comment}
            post={post}
            site={site}
            words={words}
            commenting={commenting}
            isAtRisk={isAtRisk(post.protection)}
          />
        ),
      }),
      headers: {
        'x-robots-tag': 'noindex',
        ...(isAtRisk(post.protection) && { 'cache-control': 'no-store' }),
      },
    })
  },
})

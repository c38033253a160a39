import { ReplyPage } from '#components/site/comments/reply-page.tsx'
import { wordsFor } from '#components/site/words/catalogues.ts'
import { findCommenting } from '#lib/comments/find-commenting.ts'
import { findPublicComment } from '#lib/comments/public-queries.ts'
import { RefusedError } from '#lib/errors.ts'
import { isAtRisk } from '#lib/posts/at-risk.ts'
import { refusals } from '#lib/refusals.ts'
import { findSite } from '#lib/settings/public-queries.ts'
import { publicRoute } from '#lib/web/public-route.tsx'
import { replyDocument } from '../../reply-document.tsx'

/** The form to answer one comment, for everybody: no script is needed. */
export const GET = publicRoute({
  name: 'GET /-/reply/[id]',
  run: async ({ params, origin }) => {
    const [found, site] = await Promise.all([findPublicComment(params.id ?? ''), findSite()])
    if (!found) throw new RefusedError('not_found', refusals.answeredGone)
    const { comment, post } = found
    const words = wordsFor(site, post.language)
    const shown = { post, site, words, isAtRisk: isAtRisk(post.protection) }
    return await replyDocument({
      ...shown,
      origin,
      title: words.replyForm.replyTo(comment.authorName),
      children: <ReplyPage {...shown} comment={comment} commenting={await findCommenting(post, site)} />,
    })
  },
})

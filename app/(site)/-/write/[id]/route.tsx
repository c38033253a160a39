import { TeamPage } from '#components/site/comments/reply-page.tsx'
import { wordsFor } from '#components/site/words/catalogues.ts'
import { findPublicCommented } from '#lib/comments/public-queries.ts'
import { RefusedError } from '#lib/errors.ts'
import { isAtRisk } from '#lib/posts/at-risk.ts'
import { refusals } from '#lib/refusals.ts'
import { findSite } from '#lib/settings/public-queries.ts'
import { publicRoute } from '#lib/web/public-route.tsx'
import { replyDocument } from '../../reply-document.tsx'

/** The form to write to the team alone, where comments are closed. */
export const GET = publicRoute({
  name: 'GET /-/write/[id]',
  run: async ({ params, origin }) => {
    const [post, site] = await Promise.all([findPublicCommented(params.id ?? ''), findSite()])
    if (!post) throw new RefusedError('not_found', refusals.postGone)
    const words = wordsFor(site, post.language)
    const shown = { post, site, words, isAtRisk: isAtRisk(post.protection) }
    return await replyDocument({
      ...shown,
      origin,
      title: words.replyForm.writeToTeam,
      children: <TeamPage {...shown} />,
    })
  },
})

import { postUrl } from '#lib/posts/address.ts'
import { eachOnce, listTag, postTag } from '#lib/posts/cache-tags.ts'
import { findPublicFormerPath, findPublicPost } from '#lib/posts/public-queries.ts'
import { answerPage } from '#lib/web/answer-page.tsx'
import { publicRoute, redirectTo } from '#lib/web/public-route.tsx'
import { keptRedirect } from '../kept-redirect.ts'
import { notFound } from '../list-request.ts'
import { answerPost } from '../post-page.tsx'

/** A post or page at its own path; a former path leads to it; one emptied on purpose says so. */
export const GET = publicRoute({
  name: 'GET /[...path]',
  query: ['kept'],
  run: async ({ path, origin, query, request }) => {
    const post = await findPublicPost(path)
    const cookies = request.headers.get('cookie')
    if (post && query.kept) return await keptRedirect({ post, token: query.kept, cookies })
    if (post?.path === path) return await answerPost(post, { origin, cookies })
    if (post) return movedTo(post)
    const former = await findPublicFormerPath(path)
    if (!former) throw notFound()
    return former.target ? movedTo(former.target) : await answerPage({ status: 410, origin })
  },
})

const movedTo = (post: { id: string; path: string }): Response =>
  redirectTo(postUrl(post.path), 301, { 'cache-tag': eachOnce(listTag, postTag(post)).join(' ') })

import { readCommentPage } from '#lib/comments/pages.ts'
import { type FeedFormat, feedUrl, postUrl, readFeedPath } from '#lib/posts/address.ts'
import { eachOnce, listTag, postTag, siteTag } from '#lib/posts/cache-tags.ts'
import { type FormerAddress, findPublicFormerPath, findPublicPost } from '#lib/posts/public-queries.ts'
import type { WholePost } from '#lib/posts/public-view.ts'
import { findPublicRedirect, type PublicRedirect } from '#lib/redirects/public-queries.ts'
import { answerPage } from '#lib/web/answer-page.tsx'
import { type PublicRequest, publicRoute, redirectTo } from '#lib/web/public-route.tsx'
import { answerCommentFeed } from '../answer-feed.ts'
import { commentRedirect } from '../comment-redirect.ts'
import { keptRedirect } from '../kept-redirect.ts'
import { notFound } from '../list-request.ts'
import { answerPost } from '../post-page.tsx'

/** A post or page at its own path; a former path leads to it; one emptied on purpose says so. */
export const GET = publicRoute({
  name: 'GET /[...path]',
  query: ['kept', 'comments', 'comment'],
  run: async (asked) => {
    const { path, origin, query, request } = asked
    const feed = readFeedPath(path)
    if (feed) return await answerCommentFeedAt({ ...asked, ...feed })
    const post = await findPublicPost(path)
    const cookies = request.headers.get('cookie')
    if (post && query.kept) return await keptRedirect({ post, token: query.kept, cookies })
    if (post && query.comment) return await commentRedirect(post, query.comment)
    if (post?.path === path)
      return await answerCommentPage(post, { origin, cookies, written: query.comments })
    if (post) return movedTo(post)
    const redirect = await findPublicRedirect(path)
    if (redirect) return leadOn(redirect)
    const former = await findPublicFormerPath(path)
    if (!former) throw notFound()
    return former.is === 'moved' ? movedTo(former.post) : await answerWithout(former, origin)
  },
})

async function answerCommentPage(
  post: WholePost,
  asked: { origin: string; cookies: string | null; written: string | undefined },
): Promise<Response> {
  const { written = '1', ...rest } = asked
  const page = readCommentPage(written)
  if (page === null) throw notFound()
  if (page === 1 && asked.written !== undefined) return movedTo(post)
  return await answerPost(post, { ...rest, page })
}

/** The comments under a post have their feed at the end of its path. */
async function answerCommentFeedAt(
  asked: Pick<PublicRequest, 'path' | 'origin' | 'request'> & { format: FeedFormat },
): Promise<Response> {
  const { path, origin, request, format } = asked
  const post = await findPublicPost(path)
  if (post) return await answerCommentFeed(post, { origin, request, format })
  const former = await findPublicFormerPath(path)
  if (!former) throw notFound()
  return former.is === 'moved'
    ? movedTo(former.post, feedUrl(postUrl(former.post.path), format))
    : await answerPage({ status: 410, origin })
}

/** It is gone, and leads at most to what was chosen in its place. */
async function answerWithout(
  former: Exclude<FormerAddress, { is: 'moved' }>,
  origin: string,
): Promise<Response> {
  if (former.is === 'gone') return await answerPage({ status: 410, origin })
  const tags = eachOnce(siteTag, listTag).join(' ')
  return redirectTo(former.to, former.forGood ? 301 : 302, { 'cache-tag': tags })
}

/** What leads elsewhere for now may not be remembered. */
const leadOn = ({ url, permanent, post }: PublicRedirect): Response =>
  permanent
    ? redirectTo(url, 301, { 'cache-tag': eachOnce(listTag, post ? postTag(post) : []).join(' ') })
    : redirectTo(url, 302, { 'cache-control': 'no-store' })

const movedTo = (post: { id: string; path: string }, url = postUrl(post.path)): Response =>
  redirectTo(url, 301, { 'cache-tag': eachOnce(listTag, postTag(post)).join(' ') })

import { findKeptComment } from '#lib/comments/own/find-kept.ts'
import { readWaitingCookies } from '#lib/comments/own/waiting-cookie.ts'
import { findPublicCommentPage } from '#lib/comments/public-queries.ts'
import { commentPageUrl } from '#lib/posts/address.ts'
import { redirectTo } from '#lib/web/public-route.tsx'

/**
 * Where `?kept=TOKEN` on a post leads, right after a comment was sent: to the comment in its place, if this
 * browser can show it there, and else to its kept link. The token does not stay in the post's address.
 */
export async function keptRedirect(asked: {
  post: { id: string; path: string; commentCount: number }
  token: string
  cookies: string | null
}): Promise<Response> {
  const { post, token, cookies } = asked
  const kept = await findKeptComment(token)
  const isHere = kept !== null && kept.post?.path === post.path
  const isRemembered = readWaitingCookies(cookies).some(({ commentId }) => commentId === kept?.id)
  const isSeen = isHere && (kept.outcome === 'published' || (kept.outcome === 'waiting' && isRemembered))
  const place = isSeen
    ? `${commentPageUrl(post.path, await findPublicCommentPage(post, kept))}#comment-${kept.anchor}`
    : `/-/comment/${encodeURIComponent(token)}`
  return redirectTo(place, 303, { 'cache-control': 'no-store' })
}

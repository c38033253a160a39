import { findPublicPageOfAnchor } from '#lib/comments/public-queries.ts'
import { commentPageUrl } from '#lib/posts/address.ts'
import { postTag } from '#lib/posts/cache-tags.ts'
import { redirectTo } from '#lib/web/public-route.tsx'

/** Where a comment's lasting address, `?comment=N`, leads now; for one that is gone, to the comments. */
export async function commentRedirect(
  post: { id: string; path: string; commentCount: number },
  written: string,
): Promise<Response> {
  const anchor = /^[1-9]\d{0,9}$/.test(written) ? Number(written) : 0
  const page = anchor > 0 && anchor <= greatestAnchor ? await findPublicPageOfAnchor(post, anchor) : null
  const place = page === null ? 'comments' : `comment-${anchor}`
  return redirectTo(`${commentPageUrl(post.path, page ?? 1)}#${place}`, 302, {
    'cache-control': 'no-cache',
    'cache-tag': postTag(post),
  })
}

/** Of an integer of the database. */
const greatestAnchor = 2_147_483_647

import { database } from '#lib/database/client.ts'
import type { Protection } from '#lib/database/generated/enums.ts'
import { isAtRisk } from '#lib/posts/at-risk.ts'
import { keptTokenOf } from '../duplicate.ts'
import { heldStatuses } from '../held.ts'
import type { PublicComment } from '../public-queries.ts'
import { readWaitingCookies } from './waiting-cookie.ts'

/** A comment that its writer alone sees in place. */
export type WaitingComment = PublicComment & { keptToken: string }

/**
 * The waiting comments on this post whose signed cookies came with the request; none on a post about people
 * at risk. Held ones of every kind look the same.
 * @param cookies the header `Cookie`
 */
export async function findWaitingComments(
  post: { id: string; protection: Protection },
  cookies: string | null,
): Promise<WaitingComment[]> {
  const ids = readWaitingCookies(cookies)
    .filter(({ postId }) => postId === post.id)
    .map(({ commentId }) => commentId)
  if (ids.length === 0 || isAtRisk(post.protection)) return []
  const rows = await database().comment.findMany({
    where: {
      id: { in: ids },
      postId: post.id,
      audience: 'page',
      status: { in: heldStatuses },
      withdrawnAt: null,
    },
    select: {
      id: true,
      parentId: true,
      threadId: true,
      threadAt: true,
      anchor: true,
      authorName: true,
      website: true,
      body: true,
      createdAt: true,
      editedAt: true,
      duplicateKey: true,
    },
  })
  return rows.map(({ duplicateKey, threadId, threadAt, ...row }) => ({
    ...row,
    threadId: threadId!,
    threadAt: threadAt!,
    byStaff: false,
    byAuthor: false,
    asOrganisation: false,
    isPicked: false,
    isWithdrawn: false,
    keptToken: keptTokenOf(duplicateKey),
  }))
}

import type { CommentStatus } from '#lib/database/generated/enums.ts'
import { isAtRisk } from '#lib/posts/at-risk.ts'
import { keptTokenOf } from '../duplicate.ts'
import { heldStatuses } from '../held.ts'
import type { ProvenWriter } from '../writers/known.ts'
import type { CommentedPost } from './commented-post.ts'
import type { StoredComment } from './store-sent.ts'

export interface Submitted {
  commentId: string
  anchor: number
  status: CommentStatus
  /** Nobody but its writer can know of it yet. */
  isWaiting: boolean
  postId: string
  postPath: string
  /**
   * For `/-/comment/TOKEN`; the same for the same comment. Null for one that was on the page before this answer: whoever
   * copies what everybody can read does not get what its writer may do with it.
   */
  keptToken: string | null
  /** Whether the writer's browser may keep a cookie about it, and shows it in its place. */
  mayRemember: boolean
}

export function answerSent(post: CommentedPost, comment: StoredComment): Submitted {
  return {
    commentId: comment.id,
    anchor: comment.anchor,
    status: comment.status,
    isWaiting: heldStatuses.includes(comment.status),
    postId: post.id,
    postPath: post.path,
    keptToken: keptTokenOf(comment.duplicateKey),
    mayRemember: comment.audience === 'page' && !isAtRisk(post.protection),
  }
}

/** The same answer as the first, unless everybody can read what was sent: then only its proven writer gets the link. */
export function answerAgain(
  post: CommentedPost,
  comment: StoredComment,
  writer: ProvenWriter | null,
): Submitted {
  const answer = answerSent(post, comment)
  const isProven = writer !== null && comment.commenterId === writer.id
  return comment.status === 'approved' && !isProven ? { ...answer, keptToken: null } : answer
}

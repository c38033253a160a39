import { database } from '#lib/database/client.ts'
import type { CommentStatus } from '#lib/database/generated/enums.ts'
import { publicDatabase } from '#lib/database/public.ts'
import { isAtRisk } from '#lib/posts/at-risk.ts'
import { hashToken } from '#lib/tokens.ts'

/** What became of a comment, for whoever holds its link. */
export interface KeptComment {
  id: string
  outcome: 'waiting' | 'published' | 'declined'
  /** The words that a moderator chose for the writer; empty where there are none. */
  reason: string
  authorName: string
  body: string
  anchor: number
  threadId: string
  threadAt: Date
  createdAt: Date
  /** Null while the post is not public. */
  post: { path: string; title: string; language: string; isAtRisk: boolean } | null
}

/** Null for a wrong token, and for a comment that was erased or purged. */
export async function findKeptComment(token: string): Promise<KeptComment | null> {
  if (token.length > 64) return null
  const comment = await database().comment.findUnique({
    where: { keepTokenHash: hashToken(token) },
    select: {
      id: true,
      status: true,
      declineReason: true,
      authorName: true,
      body: true,
      anchor: true,
      threadId: true,
      threadAt: true,
      createdAt: true,
      postId: true,
    },
  })
  if (!comment || comment.status === 'erased') return null
  const { status, declineReason, postId, threadId, threadAt, ...shown } = comment
  return {
    ...shown,
    threadId: threadId!,
    threadAt: threadAt!,
    outcome: outcomes[status],
    reason: status === 'rejected' ? declineReason : '',
    post: await findPostOf(postId),
  }
}

/** Every way of being held looks the same, and so does every way of being declined. */
const outcomes: Record<CommentStatus, KeptComment['outcome']> = {
  waiting: 'waiting',
  handed_over: 'waiting',
  sealed: 'waiting',
  approved: 'published',
  rejected: 'declined',
  spam: 'declined',
  trashed: 'declined',
  erased: 'declined',
}

async function findPostOf(postId: string): Promise<KeptComment['post']> {
  const post = await publicDatabase().publicPost.findUnique({
    where: { id: postId },
    select: { path: true, title: true, language: true, protection: true },
  })
  if (!post) return null
  const { protection, ...shown } = post
  return { ...shown, isAtRisk: isAtRisk(protection) }
}

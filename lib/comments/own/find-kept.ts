import { database } from '#lib/database/client.ts'
import { hashToken } from '#lib/tokens.ts'
import { databaseTime } from '../clock.ts'
import { findPostOf, type PostOfComment } from '../post-of-comment.ts'
import { limitOf, type WriterLimit } from '../writers/writer-limit.ts'
import { canEditOwn, type Outcome, outcomeOf } from './outcome.ts'

/** What became of a comment, for whoever holds its link. */
export interface KeptComment {
  id: string
  outcome: Outcome
  /** The words that a moderator chose for the writer; empty where there are none. */
  reason: string
  authorName: string
  body: string
  anchor: number
  threadId: string
  threadAt: Date
  createdAt: Date
  /** For changing it: what was seen. */
  version: number
  /** Whether its writer may change the text now: just sent, or declined. */
  canEdit: boolean
  /** It names an e-mail that waits to be confirmed. */
  awaitsProof: boolean
  limit: WriterLimit | null
  /** For the team alone; it is never published. */
  isForTeam: boolean
  /** Null while the post is not public. */
  post: PostOfComment | null
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
      version: true,
      postId: true,
      emailSealed: true,
      audience: true,
      commenter: { select: { heldUntil: true, pausedUntil: true } },
    },
  })
  if (!comment || comment.status === 'erased') return null
  const { status, declineReason, postId, threadId, threadAt, emailSealed, audience, commenter, ...shown } =
    comment
  const now = await databaseTime()
  return {
    ...shown,
    threadId: threadId!,
    threadAt: threadAt!,
    outcome: outcomeOf(status),
    isForTeam: audience === 'team',
    canEdit: canEditOwn(comment, now),
    awaitsProof: emailSealed !== null && commenter === null && audience === 'page',
    limit: limitOf(commenter, now),
    reason: status === 'rejected' ? declineReason : '',
    post: await findPostOf(postId),
  }
}

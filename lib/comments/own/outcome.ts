import type { CommentStatus } from '#lib/database/generated/enums.ts'

/** What its writer may know of a comment. */
export type Outcome = 'waiting' | 'published' | 'declined'

/** Every way of being held looks the same, and so does every way of being declined. */
const outcomes: Record<CommentStatus, Outcome> = {
  waiting: 'waiting',
  handed_over: 'waiting',
  sealed: 'waiting',
  approved: 'published',
  rejected: 'declined',
  spam: 'declined',
  trashed: 'declined',
  erased: 'declined',
}

export const outcomeOf = (status: CommentStatus): Outcome => outcomes[status]

const editMilliseconds = 15 * 60_000

/** Whoever sent it may change it for 15 minutes, and what was declined at any time. `now` is the database's. */
export const canEditOwn = (comment: { status: CommentStatus; createdAt: Date }, now: Date): boolean =>
  outcomeOf(comment.status) === 'declined' || now.getTime() - comment.createdAt.getTime() < editMilliseconds

/** Held ones stay where they are; what was public, or declined, waits again. */
export const statusAfterEdit = (status: CommentStatus): CommentStatus =>
  outcomeOf(status) === 'waiting' ? status : 'waiting'

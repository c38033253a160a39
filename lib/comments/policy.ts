import type { CommentStatus } from '#lib/database/generated/enums.ts'
import { RefusedError } from '#lib/errors.ts'
import { type Actor, may } from '#lib/people/actor.ts'
import type { Moderate } from './schema.ts'

export type DecisionAction = Moderate['action']

export const statusAfter: Record<DecisionAction, CommentStatus> = {
  approve: 'approved',
  reject: 'rejected',
  spam: 'spam',
  trash: 'trashed',
  unapprove: 'waiting',
  hand_over: 'handed_over',
}

/** What each state can become. A sealed or erased comment is beyond the queue. */
const decisions: Partial<Record<CommentStatus, readonly DecisionAction[]>> = {
  waiting: ['approve', 'reject', 'spam', 'trash', 'hand_over'],
  approved: ['unapprove', 'reject', 'spam', 'trash', 'hand_over'],
  rejected: ['approve', 'spam', 'trash', 'unapprove', 'hand_over'],
  spam: ['approve', 'reject', 'trash', 'unapprove', 'hand_over'],
  trashed: ['approve', 'reject', 'spam', 'unapprove', 'hand_over'],
  handed_over: ['approve', 'reject', 'spam', 'trash', 'unapprove'],
}

export const isDecisionFor = (status: CommentStatus, action: DecisionAction): boolean =>
  decisions[status]?.includes(action) ?? false

/** What was handed over is settled by who looks after safety, whatever is to become of it. */
export const canSettle = (actor: Actor, status: CommentStatus): boolean =>
  may(actor, 'comment.moderate') && (status !== 'handed_over' || may(actor, 'comment.settle'))

/** @throws RefusedError forbidden */
export function requireSettling(actor: Actor, status: CommentStatus): void {
  if (canSettle(actor, status)) return
  throw new RefusedError('forbidden', handedOverWords)
}

export const handedOverWords = 'This was handed over. Whoever looks after safety decides about it.'

import type { CommentStatus } from '#lib/database/generated/enums.ts'
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

/** What was handed over is decided by an administrator; others may still decline it. */
export function canDecide(actor: Actor, status: CommentStatus, action: DecisionAction): boolean {
  if (!may(actor, 'comment.moderate')) return false
  const letsThrough = action === 'approve' || action === 'unapprove'
  return status !== 'handed_over' || !letsThrough || canSettleHandedOver(actor)
}

export const canSettleHandedOver = (actor: Actor): boolean =>
  actor.kind === 'system' || (actor.kind === 'staff' && actor.role === 'administrator')

import type { CommentAudience, CommentPile, CommentStatus } from '#lib/database/generated/enums.ts'
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
  seal: 'sealed',
}

/** What each state can become. What is sealed stays so, or was a mistake and waits again; an erased one is nothing any more. */
const decisions: Partial<Record<CommentStatus, readonly DecisionAction[]>> = {
  waiting: ['approve', 'reject', 'spam', 'trash', 'hand_over', 'seal'],
  approved: ['unapprove', 'reject', 'spam', 'trash', 'hand_over', 'seal'],
  rejected: ['approve', 'spam', 'trash', 'unapprove', 'hand_over', 'seal'],
  spam: ['approve', 'reject', 'trash', 'unapprove', 'hand_over', 'seal'],
  trashed: ['approve', 'reject', 'spam', 'unapprove', 'hand_over', 'seal'],
  handed_over: ['approve', 'reject', 'spam', 'trash', 'unapprove', 'seal'],
  sealed: ['seal', 'unapprove'],
}

export const isDecisionFor = (status: CommentStatus, action: DecisionAction): boolean =>
  decisions[status]?.includes(action) ?? false

/** What anybody who moderates may do with a comment that may put somebody in danger: nothing that shows or loses it. */
export const safeActions: readonly DecisionAction[] = ['reject', 'hand_over', 'unapprove', 'seal']

interface Judged {
  status: CommentStatus
  pile: CommentPile
  audience: CommentAudience
}

/** Which decisions somebody has about a comment; `maySettle`: who looks after safety. */
export function actionsFor({ status, pile, audience }: Judged, maySettle: boolean): DecisionAction[] {
  if (isWithSafety(status) && !maySettle) return []
  return (decisions[status] ?? []).filter(
    (action) =>
      (action !== 'approve' || audience === 'page') &&
      (pile !== 'safety' || maySettle || safeActions.includes(action)),
  )
}

/** In the hands of who looks after safety. */
const isWithSafety = (status: CommentStatus): boolean => status === 'handed_over' || status === 'sealed'

/** What was handed over or sealed is settled by who looks after safety, whatever is to become of it. */
export const canSettle = (actor: Actor, status: CommentStatus): boolean =>
  may(actor, 'comment.moderate') && (!isWithSafety(status) || may(actor, 'comment.settle'))

/** @throws RefusedError forbidden */
export function requireSettling(actor: Actor, status: CommentStatus): void {
  if (canSettle(actor, status)) return
  throw new RefusedError('forbidden', handedOverWords)
}

/** The text of what was sealed is opened by nobody else. */
export const mayOpen = (actor: Actor, status: CommentStatus): boolean =>
  status !== 'sealed' || may(actor, 'comment.settle')

/** For whatever shows, changes or answers it. @throws RefusedError forbidden */
export function requireOpenly(actor: Actor, { status, pile }: Pick<Judged, 'status' | 'pile'>): void {
  requireSettling(actor, status)
  if (pile !== 'safety' || may(actor, 'comment.settle')) return
  throw new RefusedError('forbidden', safetyWords)
}

export const handedOverWords = 'This was handed over. Whoever looks after safety decides about it.'
export const safetyWords =
  'This may put somebody in danger. Hand it over or decline it; whoever looks after safety decides the rest.'
export const oneByOneWords = 'This may put somebody in danger. It is decided by itself, not with others.'

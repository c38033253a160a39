import { RefusedError } from '#lib/errors.ts'
import { type DutyKind, duties, type Permission, type Role, roleAllows } from './roles.ts'

declare const proof: unique symbol

export interface Visitor {
  kind: 'visitor'
}
export interface Staff {
  kind: 'staff'
  accountId: string
  sessionId: string
  name: string
  role: Role
  /** In force today, beside the role. */
  duties?: readonly DutyKind[]
  /** The administrator who sees the desk as this one does; nothing is written then. */
  seenBy?: Seer
}
export interface Seer {
  accountId: string
  name: string
  until: Date
  /** As a role is seen, with the administrator's own posts as theirs; otherwise as a person is. */
  asRole: boolean
}
export interface System {
  kind: 'system'
  /** Why the software acts by itself, for the log. */
  reason: string
}

/**
 * Who acts. The brand proves that one of three places made it: the seam's session,
 * `systemActor`, or the tests' factories.
 */
export type Actor = (Visitor | Staff | System) & { readonly [proof]: true }
export type StaffActor = Staff & { readonly [proof]: true }

/** For the seam's session and the tests' factories alone; an architecture test holds that. */
export const brandActor = (actor: Visitor | Staff | System): Actor => actor as Actor

export const systemActor = (reason: string): Actor => brandActor({ kind: 'system', reason })

export const may = (actor: Actor, permission: Permission): boolean =>
  actor.kind === 'system' || (actor.kind === 'staff' && staffMay(actor, permission))

const staffMay = ({ role, duties: had = [] }: Staff, permission: Permission): boolean =>
  roleAllows(role, permission) || had.some((kind) => duties[kind].may.includes(permission))

/** @throws RefusedError unauthenticated or forbidden */
export function requirePermission(actor: Actor, permission: Permission): void {
  if (may(actor, permission)) return
  if (actor.kind === 'visitor') throw new RefusedError('unauthenticated', 'Please sign in first.')
  throw new RefusedError('forbidden', 'Your role does not allow this. An administrator can change it.')
}

/** @throws RefusedError forbidden while an administrator looks as somebody else */
export function requireOwnEyes(actor: Actor): void {
  if (actor.kind !== 'staff' || !actor.seenBy) return
  throw new RefusedError(
    'forbidden',
    'You are looking as somebody else. Nothing was changed; end the look to act yourself.',
  )
}

/** @throws RefusedError unauthenticated when nobody is signed in */
export function requireStaff(actor: Actor): StaffActor {
  if (actor.kind !== 'staff') throw new RefusedError('unauthenticated', 'Please sign in first.')
  return actor
}

export const accountIdOf = (actor: Actor): string | null => (actor.kind === 'staff' ? actor.accountId : null)

/** Who it really is, for the log: looking as somebody else makes nobody else answerable. */
export const actingAccountOf = (actor: Actor): string | null =>
  actor.kind === 'staff' ? (actor.seenBy?.accountId ?? actor.accountId) : null

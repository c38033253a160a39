import { z } from 'zod'
import { database } from '#lib/database/client.ts'
import type { Prisma } from '#lib/database/generated/client.ts'
import { RefusedError } from '#lib/errors.ts'
import { type Actor, accountIdOf, requirePermission } from './actor.ts'
import type { DutyKind, Role } from './roles.ts'

const limit = 500

/** Everybody who can sign in, or could, by name. */
export async function listStaff(actor: Actor) {
  requirePermission(actor, 'people.manage')
  return await database().account.findMany({
    select: {
      id: true,
      name: true,
      email: true,
      role: true,
      disabledAt: true,
      createdAt: true,
      awayFrom: true,
      awayUntil: true,
      duties: { select: { kind: true }, orderBy: { kind: 'asc' } },
      sessions: { select: { lastSeenAt: true }, orderBy: { lastSeenAt: 'desc' }, take: 1 },
    },
    orderBy: { name: 'asc' },
    take: limit,
  })
}
export type StaffRow = Awaited<ReturnType<typeof listStaff>>[number]

const columns = {
  id: true,
  name: true,
  email: true,
  role: true,
  disabledAt: true,
  awayFrom: true,
  awayUntil: true,
  author: { select: { id: true, name: true } },
  duties: { select: { kind: true, deputyId: true, from: true, until: true } },
} satisfies Prisma.AccountSelect

/** Days as `2026-12-24`. */
export interface Person {
  id: string
  name: string
  email: string
  role: Role
  isDisabled: boolean
  away: { from: string; until: string } | null
  author: { id: string; name: string } | null
  duties: { kind: DutyKind; deputyId: string | null; from: string; until: string | null }[]
}

/** One account: one's own, for who manages people anybody's. @throws RefusedError */
export async function requirePerson(actor: Actor, id: string): Promise<Person> {
  requirePermission(actor, id === accountIdOf(actor) ? 'desk.see' : 'people.manage')
  const isId = z.uuid().safeParse(id).success
  const row = isId && (await database().account.findUnique({ where: { id }, select: columns }))
  if (!row) throw new RefusedError('not_found', 'This person is not here.')
  const { awayFrom, awayUntil, disabledAt, duties, ...person } = row
  return {
    ...person,
    isDisabled: disabledAt !== null,
    away: awayFrom && awayUntil && { from: dayOf(awayFrom), until: dayOf(awayUntil) },
    duties: duties.map(({ from, until, ...duty }) => ({
      ...duty,
      from: dayOf(from),
      until: until && dayOf(until),
    })),
  }
}

const dayOf = (at: Date): string => at.toISOString().slice(0, 10)

/** How many can let somebody in again who has lost everything; there should be two. */
export async function countAdministrators(actor: Actor): Promise<number> {
  requirePermission(actor, 'people.manage')
  return await database().account.count({ where: { role: 'administrator', disabledAt: null } })
}

export async function listOpenInvitations(actor: Actor) {
  requirePermission(actor, 'people.manage')
  return await database().invitation.findMany({
    where: { acceptedAt: null, revokedAt: null, expiresAt: { gt: new Date() }, kind: { not: 'set_up' } },
    select: { id: true, kind: true, email: true, name: true, role: true, expiresAt: true },
    orderBy: { createdAt: 'desc' },
    take: limit,
  })
}
export type OpenInvitationRow = Awaited<ReturnType<typeof listOpenInvitations>>[number]

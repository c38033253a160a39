import { database } from '#lib/database/client.ts'
import { type Actor, requirePermission } from './actor.ts'

const limit = 500

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
      sessions: { select: { lastSeenAt: true }, orderBy: { lastSeenAt: 'desc' }, take: 1 },
    },
    orderBy: { name: 'asc' },
    take: limit,
  })
}
export type StaffRow = Awaited<ReturnType<typeof listStaff>>[number]

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

import { database } from '#lib/database/client.ts'
import { RefusedError } from '#lib/errors.ts'
import { type Actor, may, requireStaff } from './actor.ts'
import { isOpen } from './sessions.ts'

export interface SessionRow {
  id: string
  /** E.g. "Firefox on Android" */
  device: string
  since: Date
  lastSeen: Date
  /** The one that asks. */
  isThis: boolean
}

/** The devices that are signed in to an account, the last seen first: one's own, for administrators anybody's. */
export async function listSessions(actor: Actor, accountId: string): Promise<SessionRow[]> {
  const staff = requireStaff(actor)
  if (accountId !== staff.accountId && !may(actor, 'people.manage')) {
    throw new RefusedError('forbidden', 'Each sees their own devices; an administrator sees everybody’s.')
  }
  const rows = await database().session.findMany({
    where: { accountId, ...isOpen() },
    select: { id: true, device: true, createdAt: true, lastSeenAt: true },
    orderBy: { lastSeenAt: 'desc' },
    take: 100,
  })
  return rows.map(({ id, device, createdAt, lastSeenAt }) => ({
    ...{ id, device, since: createdAt, lastSeen: lastSeenAt },
    isThis: id === staff.sessionId,
  }))
}

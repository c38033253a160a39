import { database, type Transaction } from '#lib/database/client.ts'
import { RefusedError } from '#lib/errors.ts'
import { type Actor, may, requirePermission, requireStaff } from './actor.ts'
import { recordAudit } from './record-audit.ts'

/** Signs one device out at its next request: one's own, or for who manages people anybody's. */
export async function endSession(actor: Actor, { sessionId }: { sessionId: string }): Promise<void> {
  const { accountId } = requireStaff(actor)
  await database().$transaction(async (tx) => {
    const whose = may(actor, 'people.manage') ? {} : { accountId }
    const session = await tx.session.findFirst({
      where: { id: sessionId, ...whose },
      select: { accountId: true },
    })
    if (!session) throw new RefusedError('not_found', 'This device is signed out already.')
    await end(tx, { id: sessionId })
    await recordAudit(tx, actor, { action: 'end_session', subject: session.accountId })
  })
}

/** Every device of an account but the one that asks: one's own, or for who manages people anybody's. @returns how many */
export async function endSessionsOf(actor: Actor, { accountId }: { accountId: string }): Promise<number> {
  const staff = requireStaff(actor)
  requirePermission(actor, accountId === staff.accountId ? 'desk.see' : 'people.manage')
  return await database().$transaction(async (tx) => {
    const ended = await end(tx, { accountId, id: { not: staff.sessionId } })
    await recordAudit(tx, actor, { action: 'end_sessions', subject: accountId, detail: { ended } })
    return ended
  })
}

type Which = { id?: string | { not: string }; accountId?: string }

async function end(tx: Transaction, which: Which): Promise<number> {
  const { count } = await tx.session.updateMany({
    where: { ...which, revokedAt: null },
    data: { revokedAt: new Date() },
  })
  return count
}

import { database } from '#lib/database/client.ts'
import { RefusedError } from '#lib/errors.ts'
import { type Actor, requireOwnEyes, requirePermission, requireStaff } from './actor.ts'
import { recordAudit } from './record-audit.ts'
import type { LookAs } from './schema.ts'

const minutes = 30

/**
 * From the next request on this session sees the desk as that role or person does, and writes nothing,
 * for half an hour at most.
 */
export async function lookAs(actor: Actor, shown: LookAs): Promise<void> {
  requirePermission(actor, 'people.manage')
  requireOwnEyes(actor)
  const { sessionId } = requireStaff(actor)
  const [look, subject] =
    'role' in shown
      ? [{ lookRole: shown.role, lookAccountId: null }, `role ${shown.role}`]
      : [{ lookRole: null, lookAccountId: await requireOther(actor, shown.accountId) }, shown.accountId]
  await database().$transaction(async (tx) => {
    const lookUntil = new Date(Date.now() + minutes * 60_000)
    await tx.session.update({ where: { id: sessionId }, data: { ...look, lookUntil }, select: { id: true } })
    await recordAudit(tx, actor, { action: 'look_as', subject, detail: { minutes } })
  })
}

/** Back to one's own eyes; whoever looks may, whatever they look as may not. */
export async function endLook(actor: Actor): Promise<void> {
  const { sessionId, seenBy, accountId } = requireStaff(actor)
  if (!seenBy) return
  await database().$transaction(async (tx) => {
    await tx.session.update({
      where: { id: sessionId },
      data: { lookRole: null, lookAccountId: null, lookUntil: null },
      select: { id: true },
    })
    await recordAudit(tx, actor, { action: 'look_as.end', subject: accountId })
  })
}

async function requireOther(actor: Actor, accountId: string): Promise<string> {
  if (requireStaff(actor).accountId === accountId) {
    throw new RefusedError('conflict', 'This is you already.')
  }
  const there = await database().account.count({ where: { id: accountId, disabledAt: null } })
  if (there === 0) throw new RefusedError('not_found', 'This person is not here, or cannot sign in.')
  return accountId
}

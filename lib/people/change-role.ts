import { database, type Transaction } from '#lib/database/client.ts'
import { RefusedError } from '#lib/errors.ts'
import { type Actor, requirePermission } from './actor.ts'
import { recordAudit } from './record-audit.ts'
import type { Role } from './roles.ts'
import { revokeSessionsOf } from './sessions.ts'

/** Acts at the person's next request. */
export async function changeRole(actor: Actor, change: { accountId: string; role: Role }): Promise<void> {
  requirePermission(actor, 'people.manage')
  await keepingAnAdministrator(async (tx) => {
    await changeAccount(tx, change.accountId, { role: change.role })
    await recordAudit(tx, actor, {
      action: 'change_role',
      subject: change.accountId,
      detail: { role: change.role },
    })
  })
}

/** Nothing of theirs is deleted; they are signed out everywhere. */
export async function disableAccount(actor: Actor, { accountId }: { accountId: string }): Promise<void> {
  requirePermission(actor, 'people.manage')
  await keepingAnAdministrator(async (tx) => {
    await changeAccount(tx, accountId, { disabledAt: new Date() })
    await revokeSessionsOf(tx, accountId)
    await recordAudit(tx, actor, { action: 'disable', subject: accountId })
  })
}

export async function enableAccount(actor: Actor, { accountId }: { accountId: string }): Promise<void> {
  requirePermission(actor, 'people.manage')
  await database().$transaction(async (tx) => {
    await changeAccount(tx, accountId, { disabledAt: null })
    await recordAudit(tx, actor, { action: 'enable', subject: accountId })
  })
}

async function changeAccount(tx: Transaction, id: string, data: { role?: Role; disabledAt?: Date | null }) {
  const { count } = await tx.account.updateMany({ where: { id }, data })
  if (count === 0) throw new RefusedError('not_found', 'This person is not here.')
}

/** Locks all administrators first: two who demote each other at once must not both succeed. */
async function keepingAnAdministrator(change: (tx: Transaction) => Promise<void>): Promise<void> {
  await database().$transaction(async (tx) => {
    await tx.$queryRaw`SELECT id FROM account WHERE role = 'administrator' ORDER BY id FOR UPDATE`
    await change(tx)
    const left = await tx.account.count({ where: { role: 'administrator', disabledAt: null } })
    if (left === 0) {
      throw new RefusedError('conflict', 'A site needs an administrator. Make somebody else one first.')
    }
  })
}

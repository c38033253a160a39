import type { Transaction } from '#lib/database/client.ts'
import { type Actor, requirePermission } from '#lib/people/actor.ts'
import { recordAudit } from '#lib/people/record-audit.ts'
import { databaseNow, inTransaction } from './transaction.ts'

const daysKept = 30
const perTransaction = 50

/**
 * Deletes what has lain in the trash for 30 days, with its history and its comments. What readers knew
 * goes on answering that it is gone.
 * @returns how many
 */
export async function purgeTrash(actor: Actor): Promise<number> {
  requirePermission(actor, 'settings.manage')
  let purged = 0
  for (;;) {
    const batch = await inTransaction((tx) => purgeSome(tx, actor))
    purged += batch
    if (batch < perTransaction) return purged
  }
}

/** One that is being restored at the same time is passed over. */
async function purgeSome(tx: Transaction, actor: Actor): Promise<number> {
  const before = new Date((await databaseNow(tx)).getTime() - daysKept * 86_400_000)
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM post WHERE status = 'trashed' AND trashed_at < ${before}
     ORDER BY trashed_at LIMIT ${perTransaction} FOR UPDATE SKIP LOCKED`
  await tx.post.deleteMany({ where: { id: { in: rows.map(({ id }) => id) } } })
  for (const { id } of rows) await recordAudit(tx, actor, { action: 'post.purge', subject: id })
  return rows.length
}

import type { InputJsonObject } from '@prisma/client/runtime/client'
import type { Transaction } from '#lib/database/client.ts'
import { type Actor, actingAccountOf } from './actor.ts'

/** One row of the append-only log: ids, codes and digests, never personal text. */
export async function recordAudit(
  tx: Pick<Transaction, 'auditEvent'>,
  actor: Actor,
  entry: { action: string; subject?: string; detail?: InputJsonObject },
): Promise<void> {
  await tx.auditEvent.create({
    data: {
      accountId: actingAccountOf(actor),
      actor: actor.kind === 'system' ? `system: ${actor.reason}` : actor.kind,
      action: entry.action,
      subject: entry.subject ?? '',
      detail: entry.detail ?? {},
    },
  })
}

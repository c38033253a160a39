import { database } from '#lib/database/client.ts'
import { RefusedError } from '#lib/errors.ts'
import { type Actor, requirePermission } from '#lib/people/actor.ts'
import { recordAudit } from '#lib/people/record-audit.ts'
import { blockedEntries } from './screen-lists.ts'

/** @throws RefusedError conflict when somebody was faster */
export async function unblock(actor: Actor, { blockedId }: { blockedId: string }): Promise<void> {
  requirePermission(actor, 'comment.block')
  await database().$transaction(async (tx) => {
    const { count } = await tx.blocked.deleteMany({ where: { id: blockedId } })
    if (count === 0) throw new RefusedError('conflict', 'This is not on the list any more.')
    await recordAudit(tx, actor, { action: 'unblock', subject: blockedId })
  })
  blockedEntries.forget()
}

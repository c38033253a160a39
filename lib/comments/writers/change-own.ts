import { database } from '#lib/database/client.ts'
import type { Actor } from '#lib/people/actor.ts'
import { recordAudit } from '#lib/people/record-audit.ts'
import { requireEmailIndex } from './own-comments.ts'

/** Whoever left may be written to about comments again. @throws RefusedError not_found */
export async function returnToCommentMail(_actor: Actor, key: string): Promise<void> {
  const emailIndex = await requireEmailIndex(database(), key)
  await database().commentMailLeft.deleteMany({ where: { emailIndex } })
}

/** No browser proves this e-mail any more, and no link that was mailed before does. @throws RefusedError not_found */
export async function endProofs(actor: Actor, key: string): Promise<void> {
  await database().$transaction(async (tx) => {
    const emailIndex = await requireEmailIndex(tx, key)
    const [writer] = await tx.commenter.updateManyAndReturn({
      where: { emailIndex },
      data: { proofNumber: { increment: 1 } },
      select: { id: true },
    })
    if (writer) await recordAudit(tx, actor, { action: 'commenter.end-proofs', subject: writer.id })
  })
}

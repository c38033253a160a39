import { RefusedError } from '#lib/errors.ts'
import { parseForm } from '#lib/parse-form.ts'
import { type Actor, requirePermission } from '#lib/people/actor.ts'
import { recordAudit } from '#lib/people/record-audit.ts'
import { lockTree } from './save-topic.ts'
import { TermForm } from './schema.ts'
import { inTransaction } from './transaction.ts'

/** Its posts stay and leave it; the topics below it move up. */
export async function removeTopic(actor: Actor, sent: TermForm): Promise<void> {
  requirePermission(actor, 'topic.manage')
  const { id } = parseForm(TermForm, sent)
  await inTransaction(async (tx) => {
    const topic = (await lockTree(tx)).find((one) => one.id === id)
    if (!topic) throw new RefusedError('not_found', 'This topic has been removed already.')
    await tx.topic.updateMany({ where: { parentId: id }, data: { parentId: topic.parentId } })
    await tx.topic.delete({ where: { id } })
    await recordAudit(tx, actor, { action: 'topic.remove', subject: id })
  })
}

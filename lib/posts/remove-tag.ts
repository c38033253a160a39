import { RefusedError } from '#lib/errors.ts'
import { parseForm } from '#lib/parse-form.ts'
import { type Actor, requirePermission } from '#lib/people/actor.ts'
import { recordAudit } from '#lib/people/record-audit.ts'
import { TermForm } from './schema.ts'
import { inTransaction } from './transaction.ts'

/** Its posts stay and leave it. */
export async function removeTag(actor: Actor, sent: TermForm): Promise<void> {
  requirePermission(actor, 'topic.manage')
  const { id } = parseForm(TermForm, sent)
  await inTransaction(async (tx) => {
    const { count } = await tx.tag.deleteMany({ where: { id } })
    if (count === 0) throw new RefusedError('not_found', 'This tag has been removed already.')
    await recordAudit(tx, actor, { action: 'tag.remove', subject: id })
  })
}

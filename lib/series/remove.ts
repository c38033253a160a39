import { database } from '#lib/database/client.ts'
import { RefusedError } from '#lib/errors.ts'
import { parseForm } from '#lib/parse-form.ts'
import { type Actor, requirePermission } from '#lib/people/actor.ts'
import { recordAudit } from '#lib/people/record-audit.ts'
import { SeriesIdForm } from './schema.ts'

/** Its posts stay as they are, and say nothing of it any more. */
export async function removeSeries(actor: Actor, sent: SeriesIdForm): Promise<void> {
  requirePermission(actor, 'topic.manage')
  const { id } = parseForm(SeriesIdForm, sent)
  await database().$transaction(async (tx) => {
    const { count } = await tx.series.deleteMany({ where: { id } })
    if (count === 0) throw new RefusedError('not_found', 'This series has been removed already.')
    await recordAudit(tx, actor, { action: 'series.remove', subject: id })
  })
}

import { database } from '#lib/database/client.ts'
import { RefusedError } from '#lib/errors.ts'
import { parseForm } from '#lib/parse-form.ts'
import { type Actor, requirePermission } from '#lib/people/actor.ts'
import { recordAudit } from '#lib/people/record-audit.ts'
import { DecideRecipientForm } from './letter-forms.ts'

/**
 * What no machine can know: whether a letter arrived whose sending was broken off. Counted as sent, or sent
 * once more.
 * @throws RefusedError conflict when somebody has decided already
 */
export async function decideRecipient(actor: Actor, sent: DecideRecipientForm): Promise<void> {
  requirePermission(actor, 'letter.manage')
  const { recipientId, decision } = parseForm(DecideRecipientForm, sent)
  await database().$transaction(async (tx) => {
    const { count } = await tx.letterRecipient.updateMany({
      where: { id: recipientId, state: 'unknown' },
      data: decision === 'arrived' ? { state: 'sent' } : { state: 'queued', dueAt: new Date(), attempts: 0 },
    })
    if (count === 0) throw new RefusedError('conflict', 'Somebody has decided this already.')
    if (decision === 'again') {
      await tx.letter.updateMany({
        where: { status: 'done', recipients: { some: { id: recipientId } } },
        data: { status: 'sending', finishedAt: null },
      })
    }
    await recordAudit(tx, actor, { action: `letter.${decision}`, subject: recipientId })
  })
}

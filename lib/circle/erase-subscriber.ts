import { database } from '#lib/database/client.ts'
import { RefusedError } from '#lib/errors.ts'
import { parseForm } from '#lib/parse-form.ts'
import { type Actor, requirePermission } from '#lib/people/actor.ts'
import { recordAudit } from '#lib/people/record-audit.ts'
import { SubscriberForm } from './letter-forms.ts'

/**
 * Everything of this person goes. What stays is a digest of the e-mail that only this site can compare
 * with, so that nobody writes there again; the proofs name nobody any more.
 */
export async function eraseSubscriber(actor: Actor, sent: SubscriberForm): Promise<void> {
  requirePermission(actor, 'subscriber.manage')
  const { subscriberId } = parseForm(SubscriberForm, sent)
  await database().$transaction(async (tx) => {
    const [row] = await tx.subscriber.findMany({
      where: { id: subscriberId },
      select: { emailIndex: true },
    })
    if (!row) throw new RefusedError('not_found', 'This person is erased already.')
    const { emailIndex } = row
    await tx.suppressedEmail.upsert({ where: { emailIndex }, create: { emailIndex }, update: {} })
    await tx.letterRecipient.updateMany({
      where: { subscriberId, state: { in: ['queued', 'claimed'] } },
      data: { state: 'skipped' },
    })
    await tx.subscriber.delete({ where: { id: subscriberId } })
    await recordAudit(tx, actor, { action: 'subscriber.erase', subject: subscriberId })
  })
}

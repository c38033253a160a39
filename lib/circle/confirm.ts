import { database, type Transaction } from '#lib/database/client.ts'
import { RefusedError } from '#lib/errors.ts'
import type { Actor } from '#lib/people/actor.ts'
import { refusals } from '#lib/refusals.ts'
import { endLetters } from './leave.ts'
import { recordProof } from './record-proof.ts'
import { subscriberOfJoinToken } from './subscriber-links.ts'
import type { Agreement } from './subscription-forms.ts'

/**
 * The second half of joining, by whoever reads the mail that was sent there. Twice is once.
 * @returns the subscriber's id
 * @throws RefusedError not_found for a link that has ended or was never made
 */
export async function confirm(
  _actor: Actor,
  { token, ...agreement }: Agreement & { token: string },
): Promise<string> {
  const id = subscriberOfJoinToken(token)
  if (!id) throw linkHasEnded()
  await database().$transaction(async (tx) => {
    const { count } = await tx.subscriber.updateMany({
      where: { id, status: 'pending' },
      data: { status: 'active', confirmedAt: new Date(), leftAt: null, owedMail: null, owedAt: null },
    })
    if (count === 1) {
      await recordProof(tx, id, { ...agreement, kind: 'confirmed' })
      await takeFormerPlace(tx, id, agreement)
    } else if ((await tx.subscriber.count({ where: { id, status: 'active' } })) === 0) {
      throw linkHasEnded()
    }
  })
  return id
}

/** For whoever moved: what they chose and what is on its way go on here, and nothing to their former e-mail. */
async function takeFormerPlace(tx: Transaction, id: string, agreement: Agreement): Promise<void> {
  const { former } = await tx.subscriber.findUniqueOrThrow({ where: { id }, select: { former: true } })
  if (!former) return
  const { language, postLanguage } = former
  await tx.subscriber.update({ where: { id }, data: { language, postLanguage, formerId: null } })
  await tx.$executeRaw`
    UPDATE letter_recipient r SET subscriber_id = ${id}::uuid
     WHERE r.subscriber_id = ${former.id}::uuid AND r.state = 'queued' AND NOT EXISTS (
       SELECT FROM letter_recipient own WHERE own.letter_id = r.letter_id AND own.subscriber_id = ${id}::uuid)`
  await endLetters(tx, former.id, { ...agreement, form: 'moved' })
}

const linkHasEnded = () => new RefusedError('not_found', refusals.linkHasEnded)

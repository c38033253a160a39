import { database, type Transaction } from '#lib/database/client.ts'
import type { Actor } from '#lib/people/actor.ts'
import { recordProof } from './record-proof.ts'
import { subscriberOfToken } from './subscriber-links.ts'
import type { Agreement } from './subscription-forms.ts'

/** No letter goes there any more. Twice is once, and a link that is nobody's is told the same (RFC 8058). */
export async function leave(
  _actor: Actor,
  { token, ...agreement }: Agreement & { token: string },
): Promise<void> {
  const id = subscriberOfToken(token)
  if (!id) return
  await database().$transaction((tx) => endLetters(tx, id, agreement))
}

/** Nothing goes to this e-mail any more, and the proof says since when. */
export async function endLetters(tx: Transaction, id: string, agreement: Agreement): Promise<void> {
  const { count } = await tx.subscriber.updateMany({
    where: { id, status: { in: ['active', 'pending'] } },
    data: { status: 'left', leftAt: new Date(), owedMail: null, owedAt: null },
  })
  if (count === 1) await recordProof(tx, id, { ...agreement, kind: 'left' })
}

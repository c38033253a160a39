import { database } from '#lib/database/client.ts'
import { RefusedError } from '#lib/errors.ts'
import type { Actor } from '#lib/people/actor.ts'
import { refusals } from '#lib/refusals.ts'
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
    if (count === 1) return await recordProof(tx, id, { ...agreement, kind: 'confirmed' })
    if ((await tx.subscriber.count({ where: { id, status: 'active' } })) === 0) throw linkHasEnded()
  })
  return id
}

const linkHasEnded = () => new RefusedError('not_found', refusals.linkHasEnded)

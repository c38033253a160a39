import { database } from '#lib/database/client.ts'
import { RefusedError } from '#lib/errors.ts'
import { parseForm } from '#lib/parse-form.ts'
import type { Actor } from '#lib/people/actor.ts'
import { refusals } from '#lib/refusals.ts'
import { recordProof } from './record-proof.ts'
import { subscriberOfToken } from './subscriber-links.ts'
import { type Agreement, SubscriptionForm } from './subscription-forms.ts'

/** Which posts come as letters. @throws InvalidError; RefusedError not_found for who gets none */
export async function changeSubscription(
  _actor: Actor,
  { token, postLanguage: chosen, ...agreement }: Agreement & { token: string; postLanguage: string },
): Promise<void> {
  const { postLanguage } = parseForm(SubscriptionForm, { postLanguage: chosen })
  const id = subscriberOfToken(token)
  await database().$transaction(async (tx) => {
    const { count } = id
      ? await tx.subscriber.updateMany({ where: { id, status: 'active' }, data: { postLanguage } })
      : { count: 0 }
    if (!id || count === 0) throw new RefusedError('not_found', refusals.nobodyByLink)
    await recordProof(tx, id, { ...agreement, kind: 'changed' })
  })
}

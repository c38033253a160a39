import { sealedSubscriberEmail } from '#lib/circle/subscriber-email.ts'
import { database } from '#lib/database/client.ts'
import type { Prisma } from '#lib/database/generated/client.ts'
import { LetterSettings } from '#lib/settings/schema.ts'

let count = 0

/** Letters are on, at once and as fast as they go. */
export const letterSettings = (values: Partial<LetterSettings> = {}): LetterSettings =>
  LetterSettings.parse({
    onSince: '2026-01-01T00:00:00.000Z',
    postalAddress: '7 Kapok Lane',
    delayMinutes: 0,
    perSecond: 500,
    ...values,
  })

/** Somebody who gets letters, unless told otherwise. */
export async function subscriber(
  values: Partial<Prisma.SubscriberUncheckedCreateInput> & { email?: string } = {},
) {
  const { email = `reader${++count}@example.org`, ...rest } = values
  const row = await database().subscriber.create({
    data: { ...sealedSubscriberEmail(email), status: 'active', confirmedAt: new Date(), ...rest },
  })
  return { ...row, email }
}

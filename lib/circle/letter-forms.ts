import { z } from 'zod'

export const LetterForm = z.strictObject({ letterId: z.uuid() })
export type LetterForm = z.input<typeof LetterForm>

export const DecideRecipientForm = z.strictObject({
  recipientId: z.uuid(),
  decision: z.enum(['arrived', 'again']),
})
export type DecideRecipientForm = z.input<typeof DecideRecipientForm>

export const SubscriberForm = z.strictObject({ subscriberId: z.uuid() })
export type SubscriberForm = z.input<typeof SubscriberForm>

export const NoInput = z.strictObject({})

import { z } from 'zod'
import { storableText } from '#lib/content/storable-text.ts'
import { language } from '#lib/language.ts'
import { refusals } from '#lib/refusals.ts'

const typedEmail = z
  .string()
  .overwrite((typed) => storableText(typed).trim())
  .max(254, refusals.emailTooLong)
  .pipe(z.email(refusals.emailMissing))

/** What a reader did, in which form, and in which words it was asked for: kept as the proof. */
export interface Agreement {
  form: string
  wording: string
  language: string
}

export const JoinForm = z.object({ email: typedEmail, language })

export const EmailForm = z.strictObject({ email: typedEmail })

export const SubscriptionForm = z.object({
  /** Empty: posts in every language. */
  postLanguage: z.union([z.literal(''), language]).transform((chosen) => chosen || null),
})

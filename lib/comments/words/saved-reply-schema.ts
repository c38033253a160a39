import { z } from 'zod'
import { storableText } from '#lib/content/storable-text.ts'
import { language } from '#lib/language.ts'
import { commentBody } from '../schema.ts'
import { declineReasons } from './decline-reasons.ts'

export const SavedReplyForm = z.strictObject({
  /** Without one it is a new reply. */
  id: z.uuid().optional(),
  name: z
    .string()
    .overwrite((typed) => storableText(typed).replace(/\s+/g, ' ').trim())
    .min(1, 'Please give it a name to find it by.')
    .max(80, 'Please keep this under 80 letters.'),
  language: language.default('en'),
  body: commentBody,
})
export type SavedReplyForm = z.input<typeof SavedReplyForm>

export const SavedReplyOrderForm = z.strictObject({ id: z.uuid(), direction: z.enum(['up', 'down']) })
export type SavedReplyOrderForm = z.input<typeof SavedReplyOrderForm>

export const OldReplyForm = z.strictObject({ id: z.uuid() })
export type OldReplyForm = z.input<typeof OldReplyForm>

const codes = declineReasons.map(({ code }) => code)

export const DeclineWordsForm = z.strictObject({
  language,
  code: z.enum(codes),
  /** Empty: those that come with Lamplight. */
  words: z
    .string()
    .overwrite((typed) => storableText(typed.replace(/\r\n?/g, '\n')).trim())
    .max(1_000, 'Please keep this under 1,000 letters.'),
})
export type DeclineWordsForm = z.input<typeof DeclineWordsForm>

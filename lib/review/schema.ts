import { z } from 'zod'
import { longestName } from '#lib/comments/limits.ts'
import { storableText } from '#lib/content/storable-text.ts'
import { refusals } from '#lib/refusals.ts'
import { longestNote, longestQuote, longestStay } from './limits.ts'

const id = z.uuid().overwrite((written) => written.toLowerCase())
const line = (typed: string) => storableText(typed).replace(/\s+/g, ' ').trim()
const text = (typed: string) => storableText(typed).trim()

/** What is about the whole text has none; what is quoted of a long passage is its beginning. */
const quote = z
  .string()
  .overwrite((typed) => line(typed).slice(0, longestQuote))
  .default('')

export const PostForm = z.strictObject({ postId: id })
export type PostForm = z.input<typeof PostForm>

export const MakeLinkForm = z.strictObject({
  postId: id,
  label: z.string().overwrite(line).max(100, 'Please keep this under 100 letters.').default(''),
  days: z.int().min(1, 'A day at least.').max(longestStay, `${longestStay} days at most.`),
  /** The newest text, whatever is written meanwhile, or the one of this moment for good. */
  shows: z.enum(['newest', 'as_it_is']),
  mayApprove: z.boolean().default(false),
})
export type MakeLinkForm = z.input<typeof MakeLinkForm>

export const LinkForm = z.strictObject({ linkId: id })
export type LinkForm = z.input<typeof LinkForm>

const words = {
  quote,
  text: z.string().overwrite(text).min(1, refusals.noteMissing).max(longestNote, refusals.noteTooLong),
}

export const WriteNoteForm = z.strictObject({ postId: id, ...words })
export type WriteNoteForm = z.input<typeof WriteNoteForm>

export const SettleNoteForm = z.strictObject({ noteId: id, isResolved: z.boolean() })
export type SettleNoteForm = z.input<typeof SettleNoteForm>

export const NoteForm = z.strictObject({ noteId: id })
export type NoteForm = z.input<typeof NoteForm>

const name = z.string().overwrite(line).max(longestName, refusals.nameTooLong)

/** By a review link; a name is given or not. */
export const LeaveNoteForm = z.strictObject({ ...words, name })
export type LeaveNoteForm = z.input<typeof LeaveNoteForm>

export const AgreeForm = z.strictObject({
  name: name.min(1, refusals.nameMissing),
  /** Of the post, as the page showed it. */
  version: z.coerce.number().int().positive(),
})

import { z } from 'zod'

const id = z.uuid().overwrite((written) => written.toLowerCase())

/** From one person to another, with what each signs; or from one author's profile to another. */
export const TransferForm = z
  .strictObject({ of: z.enum(['person', 'profile']), fromId: id, toId: id })
  .refine(({ fromId, toId }) => fromId !== toId, { path: ['toId'], error: 'Please choose somebody else.' })
export type TransferForm = z.infer<typeof TransferForm>

const authors = z.array(z.uuid())

/** Whose a post is: who began it, and who signs each of its texts. */
export const Hands = z.strictObject({
  createdById: z.uuid().nullable(),
  authors,
  /** Of the text that no reader sees yet. */
  pending: authors.nullable(),
  /** Of the text that goes out by itself later. */
  planned: authors.nullable(),
})
export type Hands = z.output<typeof Hands>

import { z } from 'zod'

const id = z.uuid().overwrite((written) => written.toLowerCase())

/** From one person to another, with what each signs; or from one author's profile to another. */
export const TransferForm = z
  .strictObject({ of: z.enum(['person', 'profile']), fromId: id, toId: id })
  .refine(({ fromId, toId }) => fromId !== toId, { path: ['toId'], error: 'Please choose somebody else.' })
export type TransferForm = z.infer<typeof TransferForm>

import { z } from 'zod'
import { storableText } from '#lib/content/storable-text.ts'

const typed = z.string().max(4_000, 'This address is too long.').overwrite(storableText)

export const RedirectForm = z.strictObject({
  from: typed,
  to: typed,
  /** For good: browsers and search engines remember it. */
  permanent: z.boolean().default(true),
  /** False: an address that leads somewhere already is left alone. */
  replace: z.boolean().default(false),
})
export type RedirectForm = z.input<typeof RedirectForm>

export const RedirectPathForm = z.strictObject({ path: z.string().max(1_024) })
export type RedirectPathForm = z.input<typeof RedirectPathForm>

export const RedirectFileForm = z.strictObject({
  csv: z.string().max(3_000_000, 'This file is larger than 3 MB. Please send it in parts.'),
})
export type RedirectFileForm = z.input<typeof RedirectFileForm>

export const ListRedirectsForm = z.strictObject({
  search: z.string().trim().max(200).optional(),
  cursor: z.string().max(1_100).optional(),
})
export type ListRedirectsForm = z.input<typeof ListRedirectsForm>

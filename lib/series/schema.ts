import { z } from 'zod'
import { storableText } from '#lib/content/storable-text.ts'

const id = z.uuid().overwrite((written) => written.toLowerCase())
const line = (most: number, name: string) =>
  z
    .string()
    .overwrite((typed) => storableText(typed).replace(/\s+/g, ' ').trim())
    .max(most, `Please keep the ${name} under ${most} letters.`)

export const mostParts = 200

export const SeriesForm = z.strictObject({
  /** Without one a series is made. */
  id: id.optional(),
  name: line(200, 'name').min(1, 'Please give the series a name.'),
  description: z
    .string()
    .overwrite((typed) => storableText(typed).trim())
    .max(1_000, 'Please keep the description under 1000 letters.')
    .default(''),
  /** In the order in which they are read. */
  postIds: z
    .array(id)
    .max(mostParts, `A series has ${mostParts} parts at most.`)
    .overwrite((ids) => [...new Set(ids)])
    .default([]),
})
export type SeriesForm = z.input<typeof SeriesForm>

export const SeriesIdForm = z.strictObject({ id })
export type SeriesIdForm = z.input<typeof SeriesIdForm>

export const FindPartForm = z.strictObject({ search: line(200, 'search') })
export type FindPartForm = z.input<typeof FindPartForm>

import { z } from 'zod'
import { storableText } from '#lib/content/storable-text.ts'

const origins = ['own', 'stock', 'illustration', 'generated'] as const

const words = (most: number, name: string) =>
  z
    .string()
    .transform((typed) => storableText(typed).trim())
    .pipe(z.string().max(most, `Please keep the ${name} under ${most} letters.`))

const alt = words(1_000, 'description')
const caption = words(1_000, 'caption')
const credit = words(200, 'credit')
const origin = z.enum(origins, 'Please say where the picture comes from.')

/** What is said about a picture when it is added. All of it can be said later. */
export const PictureWords = z.strictObject({
  alt: alt.default(''),
  caption: caption.default(''),
  credit: credit.default(''),
  origin: origin.default('own'),
})

export const DescribeMediaForm = z.strictObject({ mediaId: z.uuid(), alt, caption, credit, origin })
export type DescribeMedia = z.infer<typeof DescribeMediaForm>

export const RemoveMediaForm = z.strictObject({ mediaId: z.uuid() })
export type RemoveMedia = z.infer<typeof RemoveMediaForm>

export const ListMediaForm = z.strictObject({
  search: words(200, 'search').optional(),
  cursor: z.string().max(200).optional(),
})
export type ListMedia = z.input<typeof ListMediaForm>

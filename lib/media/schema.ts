import { z } from 'zod'
import { storableText } from '#lib/content/storable-text.ts'
import { cropShape } from './crop-shape.ts'

const origins = ['own', 'stock', 'illustration', 'generated'] as const

const words = (most: number, name: string) =>
  z
    .string()
    .transform((typed) => storableText(typed).trim())
    .pipe(z.string().max(most, `Please keep the ${name} under ${most} letters.`))

const mediaId = z.uuid()
const alt = words(1_000, 'description')
const caption = words(1_000, 'caption')
const credit = words(200, 'credit')
const origin = z.enum(origins, 'Please say where the picture comes from.')
const decorative = z.boolean()

/** What is said about a picture when it is added. All of it can be said later. */
export const PictureWords = z.strictObject({
  alt: alt.default(''),
  caption: caption.default(''),
  credit: credit.default(''),
  origin: origin.default('own'),
  decorative: decorative.default(false),
})

/** What is left out stays as it is. */
export const DescribeMediaForm = z.strictObject({
  mediaId,
  alt: alt.exactOptional(),
  caption: caption.exactOptional(),
  credit: credit.exactOptional(),
  origin: origin.exactOptional(),
  decorative: decorative.exactOptional(),
})
export type DescribeMedia = z.infer<typeof DescribeMediaForm>

export const KeepWordsForm = z.strictObject({ mediaId, alt, caption, decorative })
export type KeepWords = z.infer<typeof KeepWordsForm>

/** Null for the whole picture. */
export const CropMediaForm = z.strictObject({ mediaId, crop: cropShape.nullable() })
export type CropMedia = z.infer<typeof CropMediaForm>

const percent = z.int().min(0).max(100)
/** Null for the middle. */
export const FocusMediaForm = z.strictObject({
  mediaId,
  focus: z.strictObject({ x: percent, y: percent }).nullable(),
})
export type FocusMedia = z.infer<typeof FocusMediaForm>

export const RemoveMediaForm = z.strictObject({
  mediaId,
  /** The person has read where it is used, and wants it gone there too. */
  everywhere: z.boolean().default(false),
})
export type RemoveMedia = z.input<typeof RemoveMediaForm>

export const mostRemovedAtOnce = 100
export const RemoveUnusedForm = z.strictObject({ mediaIds: z.array(mediaId).min(1).max(mostRemovedAtOnce) })
export type RemoveUnused = z.infer<typeof RemoveUnusedForm>

export const mediaShown = ['all', 'undescribed', 'unused'] as const

export const ListMediaForm = z.strictObject({
  search: words(200, 'search').optional(),
  show: z.enum(mediaShown).optional(),
  cursor: z.string().max(200).optional(),
})
export type ListMedia = z.input<typeof ListMediaForm>

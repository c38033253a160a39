import { z } from 'zod'
import type { Focus, Picture } from '#lib/content/picture-html.ts'

export type { Picture }

const renditions = z.array(
  z.object({
    width: z.int().positive(),
    height: z.int().positive(),
    format: z.enum(['webp', 'jpeg']),
    file: z.string(),
    bytes: z.int().nonnegative(),
  }),
)
export type Rendition = z.infer<typeof renditions>[number]

/** The renditions of a row, narrowest first. */
export const readRenditions = (column: unknown): Rendition[] => renditions.parse(column)

/** What `pictureOf` needs, of the table and of the readers' view alike. */
export const pictureColumns = {
  id: true,
  width: true,
  height: true,
  renditions: true,
  credit: true,
  alt: true,
  focalX: true,
  focalY: true,
} as const

interface PictureRow {
  id: string
  width: number
  height: number
  renditions: unknown
  credit: string
  alt: string
  focalX: number | null
  focalY: number | null
}

/** A row as what a page shows: one source a width, each in both formats. */
export function pictureOf(media: PictureRow): Picture {
  const { id, width, height, credit, alt } = media
  const files = readRenditions(media.renditions)
  const jpegs = new Map(
    files.filter(({ format }) => format === 'jpeg').map(({ width, file }) => [width, file]),
  )
  const sources = files.flatMap(({ format, width, file }) => {
    const jpeg = jpegs.get(width)
    return format === 'webp' && jpeg ? [{ width, webp: mediaUrl(file), jpeg: mediaUrl(jpeg) }] : []
  })
  const focus = focusOf(media)
  return { id, width, height, sources, credit, ...(alt && { alt }), ...(focus && { focus }) }
}

export const focusOf = ({ focalX, focalY }: Pick<PictureRow, 'focalX' | 'focalY'>): Focus | null =>
  focalX === null || focalY === null ? null : { x: focalX, y: focalY }

export const mediaUrl = (file: string): string => `/media/${file}`

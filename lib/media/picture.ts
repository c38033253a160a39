import { z } from 'zod'
import type { Picture } from '#lib/content/picture-html.ts'

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

/** A row as what a page shows: one source a width, each in both formats. */
export function pictureOf(media: {
  id: string
  width: number
  height: number
  renditions: unknown
  credit: string
}): Picture {
  const { id, width, height, credit } = media
  const files = readRenditions(media.renditions)
  const jpegs = new Map(
    files.filter(({ format }) => format === 'jpeg').map(({ width, file }) => [width, file]),
  )
  const sources = files.flatMap(({ format, width, file }) => {
    const jpeg = jpegs.get(width)
    return format === 'webp' && jpeg ? [{ width, webp: mediaUrl(file), jpeg: mediaUrl(jpeg) }] : []
  })
  return { id, width, height, sources, credit }
}

export const mediaUrl = (file: string): string => `/media/${file}`

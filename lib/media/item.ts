import type { Prisma } from '#lib/database/generated/client.ts'
import type { Crop } from './crop.ts'
import { readCrop } from './crop-shape.ts'
import { type Picture, pictureColumns, pictureOf } from './picture.ts'

/** A picture as the library shows it. */
export interface MediaItem {
  id: string
  fileName: string
  alt: string
  caption: string
  credit: string
  origin: 'own' | 'stock' | 'illustration' | 'generated'
  decorative: boolean
  /** What is shown of it; null for all of it. */
  crop: Crop | null
  createdById: string | null
  createdAt: Date
  picture: Picture
}

export const itemColumns = {
  ...pictureColumns,
  fileName: true,
  caption: true,
  origin: true,
  decorative: true,
  crop: true,
  createdById: true,
  createdAt: true,
} satisfies Prisma.MediaSelect

type Row = Prisma.MediaGetPayload<{ select: typeof itemColumns }>

export function asItem(row: Row): MediaItem {
  const { id, fileName, alt, caption, credit, origin, decorative, createdById, createdAt } = row
  const words = { fileName, alt, caption, credit, origin, decorative }
  return { id, ...words, createdById, createdAt, crop: readCrop(row.crop), picture: pictureOf(row) }
}

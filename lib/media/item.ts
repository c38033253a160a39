import type { Prisma } from '#lib/database/generated/client.ts'
import { type Picture, pictureOf } from './picture.ts'

/** A picture as the library shows it. */
export interface MediaItem {
  id: string
  fileName: string
  alt: string
  caption: string
  credit: string
  origin: 'own' | 'stock' | 'illustration' | 'generated'
  createdById: string | null
  createdAt: Date
  picture: Picture
}

export const itemColumns = {
  id: true,
  fileName: true,
  alt: true,
  caption: true,
  credit: true,
  origin: true,
  createdById: true,
  createdAt: true,
  width: true,
  height: true,
  renditions: true,
} satisfies Prisma.MediaSelect

type Row = Prisma.MediaGetPayload<{ select: typeof itemColumns }>

export function asItem(row: Row): MediaItem {
  const { id, fileName, alt, caption, credit, origin, createdById, createdAt } = row
  return { id, fileName, alt, caption, credit, origin, createdById, createdAt, picture: pictureOf(row) }
}

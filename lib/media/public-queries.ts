import { z } from 'zod'
import { publicDatabase } from '#lib/database/public.ts'
import { hashOfName } from './file-name.ts'
import { type Picture, pictureColumns, pictureOf } from './picture.ts'

/** The pictures of these ids that readers may see now; what is missing is not to be shown. */
export async function listPublicMedia(ids: readonly string[]): Promise<Map<string, Picture>> {
  const known = [...new Set(ids)].filter((id) => z.uuid().safeParse(id).success)
  if (known.length === 0) return new Map()
  const rows = await publicDatabase().publicMedia.findMany({
    where: { id: { in: known } },
    select: pictureColumns,
  })
  return new Map(rows.map((row) => [row.id, pictureOf(row)]))
}

/** By the hash too, which the view finds at once. */
export async function isPublicFile(file: string): Promise<boolean> {
  const where = { hash: hashOfName(file), file }
  return (await publicDatabase().publicMediaFile.findFirst({ where, select: { file: true } })) !== null
}

/** Whether there was such a file, of a picture that has others now or that is gone. */
export async function isGonePublicFile(file: string): Promise<boolean> {
  const where = { hash: hashOfName(file) }
  return (await publicDatabase().publicGonePicture.findUnique({ where, select: { hash: true } })) !== null
}

/** By which its files are named; null for what readers may not see. */
export async function findPublicPictureHash(id: string): Promise<string | null> {
  const row = await publicDatabase().publicMedia.findUnique({ where: { id }, select: { hash: true } })
  return row?.hash ?? null
}

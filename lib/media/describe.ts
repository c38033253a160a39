import { database } from '#lib/database/client.ts'
import { RefusedError } from '#lib/errors.ts'
import { type Actor, requirePermission } from '#lib/people/actor.ts'
import { recordAudit } from '#lib/people/record-audit.ts'
import { asItem, itemColumns, type MediaItem } from './item.ts'
import { canChangeMedia, canKeepWords } from './policy.ts'
import { requireMedia } from './queries.ts'
import type { DescribeMedia, KeepWords } from './schema.ts'

/**
 * Changes what is said about a picture. Posts that have words of their own for it keep them; the others say these.
 * @throws RefusedError not_found or forbidden
 */
export async function describeMedia(actor: Actor, { mediaId, ...words }: DescribeMedia): Promise<MediaItem> {
  await requireChangeableMedia(actor, mediaId)
  return await writeWords(actor, mediaId, words)
}

/**
 * Gives the words that a post has for a picture back to the library, for the next time. Whoever writes may where
 * nobody has said anything yet.
 * @throws RefusedError not_found or forbidden
 */
export async function keepWords(actor: Actor, { mediaId, ...words }: KeepWords): Promise<MediaItem> {
  const item = await requireMedia(actor, mediaId)
  if (!canKeepWords(actor, item)) throw othersPicture()
  return await writeWords(actor, mediaId, words)
}

/** @throws RefusedError not_found or forbidden */
export async function requireChangeableMedia(actor: Actor, id: string): Promise<MediaItem> {
  requirePermission(actor, 'media.add')
  const item = await requireMedia(actor, id)
  if (!canChangeMedia(actor, item)) throw othersPicture()
  return item
}

const othersPicture = () =>
  new RefusedError('forbidden', 'Somebody else added this picture. They or an editor can change it.')

async function writeWords(
  actor: Actor,
  id: string,
  words: Omit<DescribeMedia, 'mediaId'>,
): Promise<MediaItem> {
  return await database().$transaction(async (tx) => {
    const [row] = await tx.media.updateManyAndReturn({
      where: { id, withdrawnAt: null },
      data: words,
      select: itemColumns,
    })
    if (!row) throw new RefusedError('conflict', 'This picture has just been removed.')
    await recordAudit(tx, actor, { action: 'media.describe', subject: id })
    return asItem(row)
  })
}

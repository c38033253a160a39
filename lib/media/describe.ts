import { database } from '#lib/database/client.ts'
import { RefusedError } from '#lib/errors.ts'
import { type Actor, requirePermission } from '#lib/people/actor.ts'
import { recordAudit } from '#lib/people/record-audit.ts'
import { asItem, itemColumns, type MediaItem } from './item.ts'
import { canChangeMedia } from './policy.ts'
import { requireMedia } from './queries.ts'
import type { DescribeMedia } from './schema.ts'

/**
 * Changes what is said about a picture. Posts keep the words that they have for it themselves.
 * @throws RefusedError not_found or forbidden
 */
export async function describeMedia(actor: Actor, { mediaId, ...words }: DescribeMedia): Promise<MediaItem> {
  await requireChangeableMedia(actor, mediaId)
  return await database().$transaction(async (tx) => {
    const [row] = await tx.media.updateManyAndReturn({
      where: { id: mediaId, withdrawnAt: null },
      data: words,
      select: itemColumns,
    })
    if (!row) throw new RefusedError('conflict', 'This picture has just been removed.')
    await recordAudit(tx, actor, { action: 'media.describe', subject: mediaId })
    return asItem(row)
  })
}

/** @throws RefusedError not_found or forbidden */
export async function requireChangeableMedia(actor: Actor, id: string): Promise<void> {
  requirePermission(actor, 'media.add')
  if (canChangeMedia(actor, await requireMedia(actor, id))) return
  throw new RefusedError('forbidden', 'Somebody else added this picture. They or an editor can change it.')
}

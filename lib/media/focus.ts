import { database } from '#lib/database/client.ts'
import { RefusedError } from '#lib/errors.ts'
import type { Actor } from '#lib/people/actor.ts'
import { recordAudit } from '#lib/people/record-audit.ts'
import { requireChangeableMedia } from './describe.ts'
import { shareName } from './file-name.ts'
import { holdFilesOf } from './files-of-a-row.ts'
import { asItem, itemColumns, type MediaItem } from './item.ts'
import type { FocusMedia } from './schema.ts'
import { mediaStore } from './store.ts'

/**
 * Says what of a picture has to be seen where a page cuts it: on cards, on covers in lists, on share cards.
 * @throws RefusedError not_found, forbidden or conflict
 */
export async function focusMedia(actor: Actor, { mediaId: id, focus }: FocusMedia): Promise<MediaItem> {
  await requireChangeableMedia(actor, id)
  return await database().$transaction(async (tx) => {
    const [row] = await tx.media.updateManyAndReturn({
      where: { id, withdrawnAt: null },
      data: { focalX: focus?.x ?? null, focalY: focus?.y ?? null },
      select: { ...itemColumns, hash: true },
    })
    if (!row) throw new RefusedError('conflict', 'This picture has just been removed.')
    // Whoever makes the share card meanwhile waits, and then makes it around the new spot.
    await holdFilesOf(tx, row.hash)
    await mediaStore().remove(shareName(row.hash))
    await recordAudit(tx, actor, { action: 'media.focus', subject: id })
    return asItem(row)
  })
}

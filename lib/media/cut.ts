import { database } from '#lib/database/client.ts'
import type { Actor } from '#lib/people/actor.ts'
import { askCut } from './ask-intake.ts'
import { focusAfter } from './crop.ts'
import { requireChangeableMedia } from './describe.ts'
import { exchangeFiles } from './exchange-files.ts'
import type { MediaItem } from './item.ts'
import type { CropMedia } from './schema.ts'

/**
 * Shows another part of a picture wherever it is used: its sizes are made anew, what was cut off is nowhere to be
 * fetched any more. The master stays, so that another part can be chosen later.
 * @throws RefusedError not_found, forbidden, conflict or unavailable; InvalidError for a piece too small
 */
export async function cropMedia(actor: Actor, { mediaId, crop }: CropMedia): Promise<MediaItem> {
  const item = await requireChangeableMedia(actor, mediaId)
  const { hash, master } = await database().media.findUniqueOrThrow({
    where: { id: mediaId },
    select: { hash: true, master: true },
  })
  const made = await askCut({ master, crop })
  const focus = focusAfter(item.picture.focus ?? null, { before: item.crop, after: crop })
  return await exchangeFiles(actor, {
    ...{ mediaId, was: hash, made, action: 'media.crop' },
    change: { crop: crop && { ...crop }, focalX: focus?.x ?? null, focalY: focus?.y ?? null },
  })
}

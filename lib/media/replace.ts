import { rm } from 'node:fs/promises'
import { database } from '#lib/database/client.ts'
import type { Actor } from '#lib/people/actor.ts'
import { askIntake } from './ask-intake.ts'
import { requireChangeableMedia } from './describe.ts'
import { exchangeFiles } from './exchange-files.ts'
import type { MediaItem } from './item.ts'
import { requireNotWithdrawn } from './take-in.ts'
import { uploadedName } from './uploaded-name.ts'

interface Replacement {
  mediaId: string
  /** Path of a temporary file. It is gone afterwards, whatever happens. */
  upload: string
  fileName: string
}

/**
 * Puts another file in the place of a picture: posts, covers and portraits show it at once, under the same id and
 * with the words they have.
 * @throws RefusedError not_found, forbidden, too_large, conflict or unavailable; InvalidError for what is no picture
 */
export async function replaceMedia(actor: Actor, { mediaId, ...given }: Replacement): Promise<MediaItem> {
  try {
    await requireChangeableMedia(actor, mediaId)
    const where = { id: mediaId }
    const { hash } = await database().media.findUniqueOrThrow({ where, select: { hash: true } })
    const fileName = uploadedName(given.fileName)
    const { pixels, isFirstFrameOnly: _, ...made } = await askIntake({ upload: given.upload, fileName })
    return await exchangeFiles(actor, {
      ...{ mediaId, was: hash, made, action: 'media.replace' },
      change: { pixels, fileName, crop: null, focalX: null, focalY: null },
      require: (tx) => requireNotWithdrawn(tx, pixels),
    })
  } finally {
    await rm(given.upload, { force: true })
  }
}

import sharp from 'sharp'
import type { Focus } from '#lib/content/picture-html.ts'
import { database, type Transaction } from '#lib/database/client.ts'
import { RefusedError } from '#lib/errors.ts'
import { type Crop, pieceAround } from './crop.ts'
import { readCrop } from './crop-shape.ts'
import { decodeCut, readMaster } from './cut-in-worker.ts'
import { mostSeconds } from './decode.ts'
import { saidWhenDiskIsFull } from './disk-full.ts'
import { shareName } from './file-name.ts'
import { holdFilesOf } from './files-of-a-row.ts'
import { focusOf } from './picture.ts'
import { mediaStore } from './store.ts'

/** Pixels; what Open Graph's readers ask for. */
const size = { width: 1_200, height: 630 }

/** Cuts it from the master. Not for the web process. @throws RefusedError not_found */
export async function makeSharePicture(hash: string): Promise<undefined> {
  await saidWhenDiskIsFull(() =>
    database().$transaction((tx) => makeOnce(tx, hash), { maxWait: 10_000, timeout: 60_000 }),
  )
}

/** A picture that is being removed gets no file more. */
async function makeOnce(tx: Transaction, hash: string): Promise<void> {
  await holdFilesOf(tx, hash)
  const row = await tx.media.findFirst({
    where: { hash, withdrawnAt: null },
    select: { master: true, crop: true, focalX: true, focalY: true },
  })
  if (!row) throw new RefusedError('not_found', 'This picture is not here.')
  const master = await readMaster(row.master)
  await mediaStore().put(
    shareName(hash),
    await cut(master, { crop: readCrop(row.crop), focus: focusOf(row) }),
  )
}

/** Around what somebody said has to be seen, else around what draws the eye. */
async function cut(master: Buffer, shown: { crop: Crop | null; focus: Focus | null }): Promise<Buffer> {
  const { pixels, width, height, channels } = await decodeCut(master, shown.crop)
  const picture = sharp(pixels, { raw: { width, height, channels } }).timeout({ seconds: mostSeconds })
  if (shown.focus) picture.extract(pieceAround({ width, height }, { shape: size, focus: shown.focus }))
  return await picture
    .flatten({ background: '#ffffff' })
    .resize({ ...size, fit: 'cover', position: sharp.strategy.attention })
    .jpeg({ quality: 82, mozjpeg: true })
    .toBuffer()
}

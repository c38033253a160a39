import { buffer } from 'node:stream/consumers'
import sharp from 'sharp'
import { database, type Transaction } from '#lib/database/client.ts'
import { RefusedError } from '#lib/errors.ts'
import { decodePicture, mostSeconds } from './decode.ts'
import { saidWhenDiskIsFull } from './disk-full.ts'
import { shareName } from './file-name.ts'
import { holdFilesOf } from './files-of-a-row.ts'
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
  const row = await tx.media.findFirst({ where: { hash, withdrawnAt: null }, select: { master: true } })
  const master = row && (await mediaStore().open(row.master))
  if (!master) throw new RefusedError('not_found', 'This picture is not here.')
  const bytes = await buffer(master.stream())
  await mediaStore().put(shareName(hash), await cut(bytes))
}

async function cut(master: Buffer): Promise<Buffer> {
  const { pixels, width, height, channels } = await decodePicture(master, 'webp')
  return await sharp(pixels, { raw: { width, height, channels } })
    .timeout({ seconds: mostSeconds })
    .flatten({ background: '#ffffff' })
    .resize({ ...size, fit: 'cover', position: sharp.strategy.attention })
    .jpeg({ quality: 82, mozjpeg: true })
    .toBuffer()
}

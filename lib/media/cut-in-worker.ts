import { buffer } from 'node:stream/consumers'
import sharp from 'sharp'
import { RefusedError } from '#lib/errors.ts'
import { type Crop, cropPixels } from './crop.ts'
import { decodePicture, mostSeconds, type Pixels } from './decode.ts'
import { inTurn, type MadeFiles, makeFiles } from './make-files.ts'
import { mediaStore } from './store.ts'

/**
 * Makes all sizes anew of a part of the master, under another name. Not for the web process.
 * @throws InvalidError when hardly anything is left, RefusedError not_found or unavailable
 */
export async function cutPicture(asked: { master: string; crop: Crop | null }): Promise<MadeFiles> {
  return await inTurn(async () => {
    const master = await readMaster(asked.master)
    return await makeFiles(await decodeCut(master, asked.crop), master)
  })
}

/** @throws RefusedError not_found */
export async function readMaster(name: string): Promise<Buffer> {
  const file = await mediaStore().open(name)
  if (!file) throw new RefusedError('not_found', 'This picture is not here.')
  return await buffer(file.stream())
}

/** What is shown of a master. */
export async function decodeCut(master: Buffer, crop: Crop | null): Promise<Pixels> {
  const { pixels, width, height, channels } = await decodePicture(master, 'webp')
  if (!crop) return { pixels, width, height, channels }
  const { data, info } = await sharp(pixels, { raw: { width, height, channels } })
    .timeout({ seconds: mostSeconds })
    .extract(cropPixels(crop, { width, height }))
    .raw()
    .toBuffer({ resolveWithObject: true })
  return { pixels: data, width: info.width, height: info.height, channels }
}

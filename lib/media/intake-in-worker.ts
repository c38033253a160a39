import { createHash } from 'node:crypto'
import { readFile, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { RefusedError } from '#lib/errors.ts'
import { slot } from '#lib/slot.ts'
import { decodeDrawing, decodePicture, type Pixels } from './decode.ts'
import { saidWhenDiskIsFull } from './disk-full.ts'
import { masterName, type RenditionFormat, renditionName, shortenHash } from './file-name.ts'
import { writeDurably } from './file-store.ts'
import { mostUploadBytes, uploadTooLarge } from './limits.ts'
import type { Rendition } from './picture.ts'
import { encodeMaster, encodeRendition, widthsFor } from './renditions.ts'
import { requirePictureKind } from './sniff.ts'
import { mediaStore } from './store.ts'

export interface Intake {
  /** Of the pixels: the same photograph with other metadata is the same picture. */
  hash: string
  width: number
  height: number
  /** Name of the stripped original size, 2,560 px at most. Never public. */
  master: string
  renditions: Rendition[]
  /** Work folder that holds the files under these names. Who asked moves or deletes it. */
  folder: string
  /** The picture moved; its first frame is kept. */
  isFirstFrameOnly: boolean
}

const formats: RenditionFormat[] = ['webp', 'jpeg']

/**
 * Turns an upload into files that hold its pixels and nothing else, and deletes the upload in every
 * case: it holds the GPS. Not for the web process.
 * @throws InvalidError or RefusedError too_large about the picture, unavailable when the disk is full
 */
export async function intakePicture({ upload }: { upload: string; fileName: string }): Promise<Intake> {
  return await inTurn(async () => {
    try {
      const bytes = await readCapped(upload)
      const kind = await requirePictureKind(bytes)
      const { isAnimated, ...picture } = await decodePicture(bytes, kind)
      return { ...(await writeFiles(picture)), isFirstFrameOnly: isAnimated }
    } finally {
      await rm(upload, { force: true })
    }
  })
}

/** For the demonstration's own drawings. Never give it what somebody sent. */
export async function intakeDrawing(svg: string): Promise<Intake> {
  return await inTurn(async () => ({
    ...(await writeFiles(await decodeDrawing(svg))),
    isFirstFrameOnly: false,
  }))
}

/** One after the other: memory stays bounded, and no upload is read while a drawing's loader is open. */
function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const queue = slot('media-intake', () => ({ last: Promise.resolve() as Promise<unknown> }))
  const result = queue.last.then(work)
  queue.last = result.catch(() => undefined)
  return result
}

async function readCapped(upload: string): Promise<Buffer> {
  if ((await stat(upload)).size > mostUploadBytes) throw new RefusedError('too_large', uploadTooLarge)
  return await readFile(upload)
}

async function writeFiles(picture: Pixels): Promise<Omit<Intake, 'isFirstFrameOnly'>> {
  const { width, height } = picture
  const hash = hashOf(picture)
  return await saidWhenDiskIsFull(async () => {
    const folder = await mediaStore().newWorkFolder()
    try {
      const renditions = await writeRenditions(picture, { hash, folder })
      await writeDurably(join(folder, masterName(hash)), await encodeMaster(picture))
      return { hash, width, height, master: masterName(hash), renditions, folder }
    } catch (error) {
      await rm(folder, { recursive: true, force: true })
      throw error
    }
  })
}

function hashOf({ width, height, channels, pixels }: Pixels): string {
  const whole = createHash('sha256').update(`${width}×${height}×${channels}\n`).update(pixels).digest('hex')
  return shortenHash(whole)
}

async function writeRenditions(
  picture: Pixels,
  { hash, folder }: { hash: string; folder: string },
): Promise<Rendition[]> {
  const written: Rendition[] = []
  for (const wanted of widthsFor(picture.width)) {
    for (const format of formats) {
      const { bytes, width, height } = await encodeRendition(picture, { width: wanted, format })
      const file = renditionName(hash, width, format)
      await writeDurably(join(folder, file), bytes)
      written.push({ width, height, format, file, bytes: bytes.length })
    }
  }
  return written
}

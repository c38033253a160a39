import { createHash, randomBytes } from 'node:crypto'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { slot } from '#lib/slot.ts'
import type { Pixels } from './decode.ts'
import { saidWhenDiskIsFull } from './disk-full.ts'
import { hashDigits, masterName, type RenditionFormat, renditionName, shortenHash } from './file-name.ts'
import { writeDurably } from './file-store.ts'
import type { Rendition } from './picture.ts'
import { encodeRendition, widthsFor } from './renditions.ts'
import { mediaStore } from './store.ts'

export interface MadeFiles {
  /** By which these files are named. Never one that was given before: an address that is gone stays gone. */
  hash: string
  width: number
  height: number
  /** Name of the stripped original size, 2,560 px at most. Never public. */
  master: string
  renditions: Rendition[]
  /** Work folder that holds the files under these names. Who asked moves or deletes it. */
  folder: string
}

const formats: RenditionFormat[] = ['webp', 'jpeg']

/** Writes what is shown in all sizes, and the master it came from. @throws RefusedError unavailable: the disk is full */
export async function makeFiles(shown: Pixels, master: Uint8Array): Promise<MadeFiles> {
  const hash = randomBytes(hashDigits / 2).toString('hex')
  return await saidWhenDiskIsFull(async () => {
    const folder = await mediaStore().newWorkFolder()
    try {
      const renditions = await writeRenditions(shown, { hash, folder })
      await writeDurably(join(folder, masterName(hash)), master)
      return { hash, width: shown.width, height: shown.height, master: masterName(hash), renditions, folder }
    } catch (error) {
      await rm(folder, { recursive: true, force: true })
      throw error
    }
  })
}

/** The same for the same photograph with other metadata. */
export function hashOfPixels({ width, height, channels, pixels }: Pixels): string {
  const whole = createHash('sha256').update(`${width}×${height}×${channels}\n`).update(pixels).digest('hex')
  return shortenHash(whole)
}

/** One after the other: memory stays bounded, and no upload is read while a drawing's loader is open. */
export function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const queue = slot('media-intake', () => ({ last: Promise.resolve() as Promise<unknown> }))
  const result = queue.last.then(work)
  queue.last = result.catch(() => undefined)
  return result
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

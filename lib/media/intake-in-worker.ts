import { readFile, rm, stat } from 'node:fs/promises'
import { RefusedError } from '#lib/errors.ts'
import { decodeDrawing, decodePicture, type Pixels } from './decode.ts'
import { mostUploadBytes, uploadTooLarge } from './limits.ts'
import { hashOfPixels, inTurn, type MadeFiles, makeFiles } from './make-files.ts'
import { encodeMaster } from './renditions.ts'
import { requirePictureKind } from './sniff.ts'

export interface Intake extends MadeFiles {
  /** Hash of the pixels: the same photograph with other metadata is the same picture. */
  pixels: string
  /** The picture moved; its first frame is kept. */
  isFirstFrameOnly: boolean
}

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
      return { ...(await filesOf(picture)), isFirstFrameOnly: isAnimated }
    } finally {
      await rm(upload, { force: true })
    }
  })
}

/** For the demonstration's own drawings. Never give it what somebody sent. */
export async function intakeDrawing(svg: string): Promise<Intake> {
  return await inTurn(async () => ({
    ...(await filesOf(await decodeDrawing(svg))),
    isFirstFrameOnly: false,
  }))
}

async function readCapped(upload: string): Promise<Buffer> {
  if ((await stat(upload)).size > mostUploadBytes) throw new RefusedError('too_large', uploadTooLarge)
  return await readFile(upload)
}

async function filesOf(picture: Pixels): Promise<Omit<Intake, 'isFirstFrameOnly'>> {
  return { ...(await makeFiles(picture, await encodeMaster(picture))), pixels: hashOfPixels(picture) }
}

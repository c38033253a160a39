import { constants } from 'node:fs'
import { copyFile, mkdir, open, readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { mediaFolder } from '#lib/env.ts'
import { errorCode } from '../error-code.ts'
import { mediaStore } from '../store.ts'

/** Beside the pictures that were taken in; nothing is served from here. */
const folder = (): string => join(mediaFolder()!, '.awaited')
const pathOf = (id: string): string => join(folder(), z.uuid().parse(id))

/** In bytes; 0 where none has come. */
export async function bytesOnDisk(id: string): Promise<number> {
  try {
    return (await stat(pathOf(id))).size
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return 0
    throw error
  }
}

/** On the disk when it returns. What could not be written whole is taken away again. */
export async function writePiece(
  id: string,
  { at, bytes }: { at: number; bytes: Uint8Array },
): Promise<void> {
  await mkdir(folder(), { recursive: true, mode: 0o700 })
  const file = await open(pathOf(id), constants.O_RDWR | constants.O_CREAT, 0o600)
  try {
    if ((await file.stat()).size > at) await file.truncate(at)
    await writeWhole(file, { at, bytes })
    await file.sync()
  } catch (error) {
    await file.truncate(at).catch(() => {})
    if (at === 0) await removePieces(id)
    throw error
  } finally {
    await file.close()
  }
}

type OpenFile = Awaited<ReturnType<typeof open>>

async function writeWhole(file: OpenFile, { at, bytes }: { at: number; bytes: Uint8Array }): Promise<void> {
  for (let written = 0; written < bytes.length; ) {
    const rest = bytes.length - written
    written += (await file.write(bytes, written, rest, at + written)).bytesWritten
  }
}

/** The intake deletes what it is given, and may fail for reasons that pass: so it gets a copy. */
export async function copyForIntake(id: string): Promise<string> {
  const upload = await mediaStore().newUpload()
  try {
    await copyFile(pathOf(id), upload, constants.COPYFILE_FICLONE | constants.COPYFILE_EXCL)
    return upload
  } catch (error) {
    await rm(upload, { force: true })
    throw error
  }
}

export const removePieces = (id: string): Promise<void> => rm(pathOf(id), { force: true })

/** Ids of all that lies here. */
export async function listOnDisk(): Promise<string[]> {
  try {
    return (await readdir(folder())).filter((name) => z.uuid().safeParse(name).success)
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return []
    throw error
  }
}

import { randomUUID } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { type FileHandle, mkdir, open, opendir, readdir, rename, rm, stat, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { errorCode } from './error-code.ts'
import { isStoredName, stemOf } from './file-name.ts'

/** An inclusive stretch of bytes, as in HTTP. */
export interface ByteRange {
  start: number
  end: number
}

export interface OpenFile {
  /** In bytes. */
  size: number
  /** Reading to the end, or giving up, closes the file. */
  stream: (range?: ByteRange) => Readable
  /** For who does not read. */
  close: () => Promise<void>
}

export interface StoredFile {
  name: string
  bytes: number
  modifiedAt: Date
}

/** Where renditions and masters are kept. A name is there whole or not at all. */
export interface MediaStore {
  /** Makes the folders. */
  prepare(): Promise<void>
  put(name: string, content: Readable | Uint8Array): Promise<void>
  /** Moves files made in a work folder to their names. */
  adopt(folder: string, names: readonly string[]): Promise<void>
  open(name: string): Promise<OpenFile | null>
  /** Deletes one file, if it is there. */
  remove(name: string): Promise<void>
  /** Deletes every file of one picture: renditions, former ones too, and the master. */
  removeAll(hash: string): Promise<void>
  list(): AsyncGenerator<StoredFile>
  /** A path for an upload that is being received. */
  newUpload(): Promise<string>
  /** An empty folder on the store's own disk, for what may still fail. */
  newWorkFolder(): Promise<string>
  /** Deletes uploads and work folders that a crash left before that moment. */
  removeLeftovers(before: Date): Promise<number>
}

/** A store in a folder. `.incoming` in it holds what is not taken in yet; nothing is served from there. */
export function fileStore(folder: string): MediaStore {
  const incoming = join(folder, '.incoming')
  const pathOf = (name: string): string => join(folder, storedName(name))

  async function newPath(): Promise<string> {
    await mkdir(incoming, { recursive: true, mode: 0o700 })
    return join(incoming, randomUUID())
  }

  async function put(name: string, content: Readable | Uint8Array): Promise<void> {
    const [temporary, path] = [await newPath(), pathOf(name)]
    try {
      await writeDurably(temporary, content)
      await moveInto(path, temporary)
      await syncFolder(dirname(path))
    } finally {
      await rm(temporary, { force: true })
    }
  }

  async function adopt(work: string, names: readonly string[]): Promise<void> {
    for (const name of names) await moveInto(pathOf(name), join(work, storedName(name)))
    for (const parent of new Set(names.map((name) => dirname(pathOf(name))))) await syncFolder(parent)
  }

  async function remove(name: string): Promise<void> {
    const path = pathOf(name)
    await rm(path, { force: true })
    await orNull(syncFolder(dirname(path)))
  }

  async function removeAll(hash: string): Promise<void> {
    const stem = join(folder, stemOf(hash))
    const names = await orNull(readdir(dirname(stem)))
    const paths = (names ?? [])
      .map((name) => join(dirname(stem), name))
      .filter((path) => path.startsWith(`${stem}-`))
    await Promise.all(paths.map((path) => rm(path, { force: true })))
    if (paths.length) await syncFolder(dirname(stem))
  }

  async function* list(): AsyncGenerator<StoredFile> {
    for (const parent of (await orNull(readdir(folder))) ?? []) {
      if (!/^[0-9a-f]{2}$/.test(parent)) continue
      for await (const { name: base } of await opendir(join(folder, parent))) {
        const name = `${parent}/${base}`
        const found = isStoredName(name) ? await orNull(stat(join(folder, name))) : null
        if (found) yield { name, bytes: found.size, modifiedAt: found.mtime }
      }
    }
  }

  async function newWorkFolder(): Promise<string> {
    const path = await newPath()
    await mkdir(path, { mode: 0o700 })
    return path
  }

  async function removeLeftovers(before: Date): Promise<number> {
    let removed = 0
    for (const name of (await orNull(readdir(incoming))) ?? []) {
      const found = await orNull(stat(join(incoming, name)))
      if (!found || found.mtime >= before) continue
      await rm(join(incoming, name), { recursive: true, force: true })
      removed += 1
    }
    return removed
  }

  return {
    prepare: async () => void (await mkdir(incoming, { recursive: true, mode: 0o700 })),
    put,
    adopt,
    open: (name) => openFile(pathOf(name)),
    remove,
    removeAll,
    list,
    newUpload: newPath,
    newWorkFolder,
    removeLeftovers,
  }
}

/** Written and on the disk when it returns; the folders above are made. */
export async function writeDurably(path: string, content: Readable | Uint8Array): Promise<void> {
  await mkdir(dirname(path), { recursive: true })
  if (content instanceof Uint8Array) return await writeFile(path, content, { flag: 'wx', flush: true })
  await pipeline(content, createWriteStream(path, { flags: 'wx', flush: true }))
}

async function openFile(path: string): Promise<OpenFile | null> {
  const file = await orNull(open(path, 'r'))
  if (!file) return null
  return {
    size: await sizeOf(file),
    stream: (range) => file.createReadStream({ ...range, highWaterMark: 64 * 1024 }),
    close: () => file.close(),
  }
}

async function sizeOf(file: FileHandle): Promise<number> {
  try {
    return (await file.stat()).size
  } catch (error) {
    await file.close()
    throw error
  }
}

async function moveInto(path: string, from: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true })
  await rename(from, path)
}

/** A renamed file is only sure to stay once its folder is on the disk as well. */
async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, 'r')
  try {
    await folder.sync()
  } finally {
    await folder.close()
  }
}

async function orNull<T>(work: Promise<T>): Promise<T | null> {
  try {
    return await work
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return null
    throw error
  }
}

function storedName(name: string): string {
  if (!isStoredName(name)) throw new Error('Not a name of the media store.')
  return name
}

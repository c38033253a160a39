import { createWriteStream, existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { finished } from 'node:stream/promises'
import type { EntrySink } from './backup-reader.ts'

const unfinishedPrefix = '.restoring-'

/** Folders with a dot hold what is being taken in: uploads, with the place where they were taken. */
export function isUnderWay(path: string): boolean {
  return path.startsWith('.')
}

/**
 * Brings the pictures of a backup into the media folder so that at every moment the rows, old or
 * new, find theirs: names follow from contents, so new files disturb nothing and old ones can wait
 * until the rows are there.
 */
export class MediaExchange {
  readonly #folder: string
  readonly #unfinished: string
  readonly #brought = new Set<string>()

  constructor(folder: string) {
    this.#folder = folder
    this.#unfinished = join(folder, `${unfinishedPrefix}${process.pid}`)
    mkdirSync(folder, { recursive: true })
    for (const name of readdirSync(folder)) {
      if (name.startsWith(unfinishedPrefix)) rmSync(join(folder, name), { recursive: true, force: true })
    }
  }

  receive(path: string): EntrySink {
    const target = join(this.#unfinished, path)
    mkdirSync(dirname(target), { recursive: true })
    const stream = createWriteStream(target, { flush: true })
    const written = finished(stream)
    written.catch(() => {})
    this.#brought.add(path)
    return {
      async take(piece) {
        if (!stream.write(piece))
          await Promise.race([new Promise<void>((done) => stream.once('drain', done)), written])
      },
      async end() {
        stream.end()
        await written
      },
    }
  }

  moveIn(): void {
    for (const path of this.#brought) {
      const target = join(this.#folder, path)
      mkdirSync(dirname(target), { recursive: true })
      renameSync(join(this.#unfinished, path), target)
    }
    this.abandon()
  }

  /** Pictures that the restored rows do not know may be ones that were taken down. */
  removeOthers(): void {
    for (const found of readdirSync(this.#folder, { recursive: true, withFileTypes: true })) {
      const path = relative(this.#folder, join(found.parentPath, found.name))
      if (!found.isFile() || isUnderWay(path) || this.#brought.has(path)) continue
      rmSync(join(this.#folder, path), { force: true })
    }
  }

  abandon(): void {
    if (existsSync(this.#unfinished)) rmSync(this.#unfinished, { recursive: true, force: true })
  }
}

import { createHash } from 'node:crypto'
import { createWriteStream, renameSync, rmSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import { pack } from 'tar-stream'
import { OperatorError } from '#lib/operator-error.ts'
import type { Manifest } from './manifest.ts'

/** A tar.gz that grows under another name and takes its own when it is whole and on the disk. */
export class BackupWriter {
  readonly entries: Manifest['entries'] = {}
  readonly #file: string
  readonly #unfinished: string
  readonly #pack = pack()
  readonly #written: Promise<void>

  constructor(file: string) {
    this.#file = file
    this.#unfinished = `${file}.unfinished-${process.pid}`
    const target = createWriteStream(this.#unfinished, { mode: 0o600, flush: true })
    this.#written = pipeline(this.#pack, createGzip(), target)
    // Whoever adds the next entry hears of it; until then nobody waits for this promise.
    this.#written.catch(() => {})
    process.once('exit', this.#removeUnfinished)
  }

  readonly #removeUnfinished = () => rmSync(this.#unfinished, { force: true })

  async add(name: string, content: Buffer): Promise<void> {
    await this.#unlessBroken(
      new Promise<void>((done, fail) => {
        this.#pack.entry({ name, size: content.length }, content, (error) => (error ? fail(error) : done()))
      }),
    )
    this.entries[name] = { bytes: content.length, sha256: createHash('sha256').update(content).digest('hex') }
  }

  /** False when the file was deleted a moment ago. */
  async addFile(name: string, path: string): Promise<boolean> {
    const handle = await open(path).catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return null
      throw error
    })
    if (!handle) return false
    try {
      const { size } = await handle.stat()
      const hash = createHash('sha256')
      const content = async function* () {
        if (size === 0) return
        for await (const piece of handle.createReadStream({ autoClose: false, start: 0, end: size - 1 })) {
          hash.update(piece)
          yield piece
        }
      }
      await this.#unlessBroken(pipeline(content, this.#pack.entry({ name, size })))
      this.entries[name] = { bytes: size, sha256: hash.digest('hex') }
      return true
    } finally {
      await handle.close()
    }
  }

  async finish(name: string, content: string): Promise<void> {
    await this.add(name, Buffer.from(content))
    this.#pack.finalize()
    await this.#unlessBroken(this.#written)
    renameSync(this.#unfinished, this.#file)
    process.off('exit', this.#removeUnfinished)
  }

  abandon(): void {
    this.#pack.destroy()
    this.#removeUnfinished()
    process.off('exit', this.#removeUnfinished)
  }

  /** A full disk ends the pipeline, and what waits for it would wait for ever. */
  async #unlessBroken(step: Promise<void>): Promise<void> {
    try {
      await Promise.race([step, this.#written.then(() => step)])
    } catch (error) {
      throw new OperatorError(`${this.#file} could not be written: ${(error as Error).message}`)
    }
  }
}

import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import { createGunzip } from 'node:zlib'
import { extract } from 'tar-stream'
import { OperatorError } from '#lib/operator-error.ts'
import { type Manifest, manifestName, manifestSchema } from './manifest.ts'

/** Takes the pieces of one entry, and hears when it is over. */
export type EntrySink = { take: (piece: Buffer) => Promise<void>; end: () => Promise<void> }

/** Where a name may lead: nothing in a backup chooses a place outside of its table or the media. */
const allowedName =
  /^(tables\/[a-z0-9_]+\/\d{6}\.copy|media\/(?!.*(^|\/)\.\.?(\/|$))[\w.@+-]+(\/[\w.@+-]+)*)$/

const longestManifest = 512 * 1024 * 1024

/**
 * Reads a backup from beginning to end and compares everything with its manifest.
 * @param open what becomes of each entry; nothing by default
 * @throws OperatorError when the file is no backup, cut short or altered
 */
export async function readBackup(
  file: string,
  open: (name: string) => Promise<EntrySink | null> = async () => null,
): Promise<Manifest> {
  const found: Manifest['entries'] = {}
  let manifest: string | null = null
  let ownFailure: unknown
  const read = async (entries: AsyncIterable<TarEntry>) => {
    for await (const entry of entries) {
      const { name, type } = entry.header
      if (name === manifestName) {
        manifest = await readText(entry)
        continue
      }
      try {
        if (type !== 'file' || manifest !== null || !allowedName.test(name)) throw notABackup(file)
        found[name] = await pass(entry, await open(name))
      } catch (error) {
        ownFailure ??= error
        throw error
      }
    }
  }
  const untar = extract()
  const outcomes = await Promise.allSettled([
    pipeline(createReadStream(file), createGunzip(), untar),
    read(untar as AsyncIterable<TarEntry>),
  ])
  // Leaving the loop early breaks the pipeline too, and its complaint is then not the cause.
  if (ownFailure) throw explain(file, ownFailure)
  for (const outcome of outcomes) if (outcome.status === 'rejected') throw explain(file, outcome.reason)
  return compare(file, manifest, found)
}

type TarEntry = AsyncIterable<Buffer> & { header: { name: string; type?: string | null } }

async function pass(entry: TarEntry, sink: EntrySink | null): Promise<Manifest['entries'][string]> {
  const hash = createHash('sha256')
  let bytes = 0
  for await (const piece of entry) {
    hash.update(piece)
    bytes += piece.length
    await sink?.take(piece)
  }
  await sink?.end()
  return { bytes, sha256: hash.digest('hex') }
}

async function readText(entry: TarEntry): Promise<string> {
  const pieces: Buffer[] = []
  let bytes = 0
  for await (const piece of entry) {
    bytes += piece.length
    if (bytes > longestManifest) throw new Error('The manifest is too long.')
    pieces.push(piece)
  }
  return Buffer.concat(pieces).toString('utf8')
}

function compare(file: string, text: string | null, found: Manifest['entries']): Manifest {
  if (text === null) throw notABackup(file)
  const manifest = parseManifest(file, text)
  const names = new Set([...Object.keys(found), ...Object.keys(manifest.entries)])
  for (const name of names) {
    const [is, should] = [found[name], manifest.entries[name]]
    if (is?.sha256 !== should?.sha256 || is?.bytes !== should?.bytes) {
      throw new OperatorError(`${file} was altered or damaged (${name}), so nothing was restored.`)
    }
  }
  return manifest
}

function parseManifest(file: string, text: string): Manifest {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    throw notABackup(file)
  }
  const read = manifestSchema.safeParse(value)
  if (read.success) return read.data
  const { format } = (value ?? {}) as { format?: unknown }
  if (
    typeof format === 'string' &&
    /^lamplight-backup-\d+$/.test(format) &&
    format !== 'lamplight-backup-1'
  ) {
    throw new OperatorError(
      `${file} was made by a newer Lamplight: restore it with that version or a newer one.`,
    )
  }
  throw notABackup(file)
}

function notABackup(file: string): OperatorError {
  return new OperatorError(`${file} is no backup of Lamplight, or was cut short, so nothing was restored.`)
}

function explain(file: string, error: unknown): unknown {
  if (error instanceof OperatorError) return error
  const { code, message } = error as NodeJS.ErrnoException
  if (code === 'ENOENT') return new OperatorError(`There is no file ${file}.`)
  if (code === 'EACCES' || code === 'EISDIR') return new OperatorError(`${file} cannot be read: ${message}.`)
  if (code === 'Z_BUF_ERROR' || /unexpected end|premature close/i.test(message)) return notABackup(file)
  if (code === 'Z_DATA_ERROR' && /incorrect header check/.test(message)) return notABackup(file)
  if (code === 'Z_DATA_ERROR' || /tar header/i.test(message)) {
    return new OperatorError(`${file} was altered or damaged, so nothing was restored.`)
  }
  return error
}

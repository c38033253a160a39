import { createWriteStream } from 'node:fs'
import { mkdir, readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { z } from 'zod'
import { env } from '#lib/env.ts'
import { InvalidError, RefusedError } from '#lib/errors.ts'
import { type Actor, requirePermission } from '#lib/people/actor.ts'

/** WordPress itself seldom writes more than 200 MB. */
const mostBytes = 2 * 1024 ** 3
/** Exports hold e-mail and IP addresses of commenters: they do not lie about. */
const keptMilliseconds = 24 * 60 * 60_000

const folder = () => join(env().DATA_DIR, 'uploads', 'exports')

/** Where the upload of that id lies. It may be gone. */
export const exportFile = (id: string): string => join(folder(), `${z.uuid().parse(id)}.xml`)

/**
 * Writes a request's body to a temporary file as it comes, and answers with its id.
 * @throws RefusedError too_large or unavailable; InvalidError when it is empty or breaks off
 */
export async function receiveExport(actor: Actor, request: Request): Promise<{ uploadId: string }> {
  requirePermission(actor, 'site.import')
  if (Number(request.headers.get('content-length') ?? 0) > mostBytes) throw tooLarge()
  await mkdir(folder(), { recursive: true, mode: 0o700 })
  await sweepExports(actor)
  const uploadId = crypto.randomUUID()
  const file = exportFile(uploadId)
  try {
    await pipeline(arriving(request.body), createWriteStream(file, { flags: 'wx', mode: 0o600 }))
    if ((await stat(file)).size === 0) throw notTaken('The file is empty. Please choose it again.')
    return { uploadId }
  } catch (error) {
    await rm(file, { force: true })
    if ((error as { code?: unknown }).code !== 'ENOSPC') throw error
    throw new RefusedError('unavailable', 'The server has no room left for this file, so nothing was kept.')
  }
}

export async function dropExport(actor: Actor, id: string): Promise<void> {
  requirePermission(actor, 'site.import')
  await rm(exportFile(id), { force: true })
}

/** Deletes what was uploaded and never brought. @returns how many files */
export async function sweepExports(actor: Actor): Promise<number> {
  requirePermission(actor, 'site.import')
  const names = await readdir(folder()).catch(() => [])
  let gone = 0
  for (const name of names) {
    const file = join(folder(), name)
    const isOld = await stat(file).then(({ mtimeMs }) => Date.now() - mtimeMs > keptMilliseconds)
    if (!isOld) continue
    await rm(file, { force: true })
    gone += 1
  }
  return gone
}

async function* arriving(body: ReadableStream<Uint8Array> | null): AsyncGenerator<Uint8Array> {
  const reader = (body ?? new Blob([]).stream()).getReader()
  try {
    for (let bytes = 0; ; ) {
      const { done, value } = await reader.read().catch(brokeOff)
      if (done) return
      bytes += value.length
      if (bytes > mostBytes) throw tooLarge()
      yield value
    }
  } finally {
    await reader.cancel().catch(() => {})
  }
}

const brokeOff = (): never => {
  throw notTaken('The file did not arrive whole. Please try again.')
}

const notTaken = (sentence: string) => new InvalidError({ file: [sentence] })

const tooLarge = () =>
  new RefusedError('too_large', 'This file is larger than 2 GB. WordPress can export one year at a time.')

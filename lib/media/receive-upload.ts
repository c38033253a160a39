import { createWriteStream } from 'node:fs'
import { rm, stat } from 'node:fs/promises'
import { pipeline } from 'node:stream/promises'
import { RefusedError } from '#lib/errors.ts'
import { type Actor, requirePermission } from '#lib/people/actor.ts'
import { saidWhenDiskIsFull } from './disk-full.ts'
import { mostUploadBytes, uploadTooLarge } from './limits.ts'
import { notTaken } from './sniff.ts'
import { mediaStore } from './store.ts'
import { uploadedName } from './uploaded-name.ts'

export interface ReceivedUpload {
  /** Path of a temporary file that `takeInPicture` deletes. */
  upload: string
  fileName: string
}

/**
 * Writes a request's body to a temporary file as it comes. The body is the file itself; its name
 * comes percent-encoded in the header `x-file-name`. Nobody is asked to wait for 25 MB before they
 * are refused.
 * @throws RefusedError unauthenticated, forbidden, too_large or unavailable; InvalidError when the
 *   body is empty or breaks off
 */
export async function receiveUpload(actor: Actor, request: Request): Promise<ReceivedUpload> {
  requirePermission(actor, 'media.add')
  if (Number(request.headers.get('content-length') ?? 0) > mostUploadBytes) throw tooLarge()
  const fileName = uploadedName(decoded(request.headers.get('x-file-name') ?? ''))
  return await saidWhenDiskIsFull(async () => {
    const upload = await mediaStore().newUpload()
    try {
      await write(request, upload)
      if ((await stat(upload)).size === 0)
        throw notTaken('The file is empty. Please choose the picture again.')
      return { upload, fileName }
    } catch (error) {
      await rm(upload, { force: true })
      throw error
    }
  })
}

async function write(request: Request, upload: string): Promise<void> {
  const body = request.body ?? new Blob([]).stream()
  await pipeline(arriving(body), createWriteStream(upload, { flags: 'wx', mode: 0o600 }))
}

async function* arriving(body: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  const reader = body.getReader()
  try {
    for (let bytes = 0; ; ) {
      const { done, value } = await reader.read().catch(brokeOff)
      if (done) return
      bytes += value.length
      if (bytes > mostUploadBytes) throw tooLarge()
      yield value
    }
  } finally {
    await reader.cancel().catch(() => {})
  }
}

const brokeOff = (): never => {
  throw notTaken('The picture did not arrive whole. Please try again.')
}

const tooLarge = () => new RefusedError('too_large', uploadTooLarge)

function decoded(name: string): string {
  try {
    return decodeURIComponent(name)
  } catch {
    return ''
  }
}

import type { LibraryPicture } from '../editor/library-picture.ts'

/** In bytes. */
export const pieceBytes = 256 * 1024

/** In milliseconds: a line that swallows a piece counts as away after this. */
const patience = 60_000

export interface Outgoing {
  id: string
  postId: string | null
  fileName: string
  blob: Blob
}

interface Standing {
  received: number
  bytes: number
  item: LibraryPicture | null
}

export interface Sent {
  item: LibraryPicture
  isFirstFrameOnly: boolean
}

/** The line is away, or the site is: the same again in a while. */
export class NoLineError extends Error {
  override readonly name = 'NoLineError'
}

/** The site has understood, and says no in a sentence for the person. */
export class NotTakenError extends Error {
  override readonly name = 'NotTakenError'
  /** It would never take this picture, whoever asks. */
  readonly isForGood: boolean

  constructor(message: string, { isForGood }: { isForGood: boolean }) {
    super(message)
    this.isForGood = isForGood
  }
}

/**
 * Sends a picture piece by piece, from wherever the site says that it stands.
 * @param onProgress is told the share that has been sent, 0 to 1
 * @throws NoLineError, NotTakenError
 */
export async function sendPicture(
  { blob, ...picture }: Outgoing,
  onProgress: (share: number) => void,
): Promise<Sent> {
  const { id } = picture
  let standing = await announcePicture({ ...picture, blob })
  while (!standing.item && standing.received < blob.size) {
    const at = standing.received
    onProgress(at / blob.size)
    standing = await ask<Standing>('PUT', `/${id}?offset=${at}`, blob.slice(at, at + pieceBytes))
    if (!standing.item && standing.received <= at) throw new NoLineError('Nothing arrived.')
  }
  onProgress(1)
  if (standing.item) return { item: standing.item, isFirstFrameOnly: false }
  return await ask<Sent>('POST', `/${id}`, null)
}

/** The site knows from now on that it will come. @throws NoLineError, NotTakenError */
export async function announcePicture({ id, postId, fileName, blob }: Outgoing): Promise<Standing> {
  return await ask<Standing>('POST', '', JSON.stringify({ id, postId, fileName, bytes: blob.size }))
}

async function ask<T>(method: string, address: string, body: string | Blob | null): Promise<T> {
  const answer = await fetch(`/admin/media/uploads${address}`, {
    method,
    body,
    headers: { 'content-type': typeof body === 'string' ? 'application/json' : 'application/octet-stream' },
    signal: AbortSignal.timeout(patience),
  }).catch(() => null)
  const said = (await answer?.json().catch(() => null)) as (T & { message?: string }) | null
  if (answer?.ok && said) return said
  if (!answer || isPassing(answer.status)) throw new NoLineError(said?.message)
  const message = said?.message ?? 'The site did not take it. It is still on this device.'
  throw new NotTakenError(message, { isForGood: isAboutPicture(answer.status) })
}

/** Withdrawn, too large, or no picture at all. */
const isAboutPicture = (status: number): boolean => [409, 413, 422].includes(status)

/** Signed out, too often, the disk is full, the site is being restarted. */
const isPassing = (status: number): boolean => status === 401 || status === 429 || status >= 500

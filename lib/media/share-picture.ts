import { buffer } from 'node:stream/consumers'
import { RefusedError } from '#lib/errors.ts'
import { askWorker, workerSlot } from '#lib/jobs/ask-worker.ts'
import { shareName } from './file-name.ts'
import { mediaStore } from './store.ts'

/**
 * The picture as programs show it beside a link: a JPEG of 1200×630, cut around what draws the eye. Made once,
 * when it is first asked for, and kept with the picture's other files. The caller has made sure that readers
 * may see the picture.
 * @throws RefusedError not_found when the picture is gone, unavailable when the worker is
 */
export async function readSharePicture(hash: string): Promise<Uint8Array> {
  return (await readShare(hash)) ?? (await make(hash))
}

async function make(hash: string): Promise<Uint8Array> {
  if (workerSlot().ask) await askWorker('media.share', { hash })
  else await (await import('./make-share-picture.ts')).makeSharePicture(hash)
  const made = await readShare(hash)
  if (!made) throw new RefusedError('not_found', 'This picture is not here.')
  return made
}

async function readShare(hash: string): Promise<Uint8Array | null> {
  const file = await mediaStore().open(shareName(hash))
  return file && new Uint8Array(await buffer(file.stream()))
}

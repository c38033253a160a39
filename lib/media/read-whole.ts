import { Readable } from 'node:stream'
import { database } from '#lib/database/client.ts'
import { RefusedError } from '#lib/errors.ts'
import type { Actor } from '#lib/people/actor.ts'
import { requireChangeableMedia } from './describe.ts'
import { mediaStore } from './store.ts'

/**
 * A cropped picture with what was cut off, for who may cut it differently. Readers never see it.
 * @throws RefusedError not_found or forbidden
 */
export async function readWhole(
  actor: Actor,
  { mediaId: id }: { mediaId: string },
): Promise<ReadableStream<Uint8Array>> {
  await requireChangeableMedia(actor, id)
  const { master } = await database().media.findUniqueOrThrow({ where: { id }, select: { master: true } })
  const file = await mediaStore().open(master)
  if (!file) throw new RefusedError('not_found', 'This picture is not here.')
  return Readable.toWeb(file.stream()) as ReadableStream<Uint8Array>
}

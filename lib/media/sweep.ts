import { database } from '#lib/database/client.ts'
import { RefusedError } from '#lib/errors.ts'
import type { Actor } from '#lib/people/actor.ts'
import { hashOfName } from './file-name.ts'
import { dropFilesWithoutRow } from './files-of-a-row.ts'
import { mediaStore } from './store.ts'

/** In milliseconds. Nothing that is still under way is this old. */
const oldEnough = 3_600_000
const atOnce = 500

/**
 * For every night: deletes what a crash or a lost database left behind, uploads above all, which
 * hold the GPS, and files without a row.
 * @returns how many leftovers and how many pictures without a row were deleted
 */
export async function sweepMedia(
  actor: Actor,
  now = new Date(),
): Promise<{ leftovers: number; pictures: number }> {
  if (actor.kind !== 'system')
    throw new RefusedError('forbidden', 'Only Lamplight itself tidies the media up.')
  const before = new Date(now.getTime() - oldEnough)
  const leftovers = await mediaStore().removeLeftovers(before)
  let pictures = 0
  for await (const hashes of storedHashes(before)) pictures += await dropUnknown(hashes)
  return { leftovers, pictures }
}

async function* storedHashes(before: Date): AsyncGenerator<string[]> {
  let hashes = new Set<string>()
  for await (const { name, modifiedAt } of mediaStore().list()) {
    if (modifiedAt < before) hashes.add(hashOfName(name))
    if (hashes.size < atOnce) continue
    yield [...hashes]
    hashes = new Set()
  }
  yield [...hashes]
}

async function dropUnknown(hashes: string[]): Promise<number> {
  const rows = await database().media.findMany({ where: { hash: { in: hashes } }, select: { hash: true } })
  const known = new Set(rows.map(({ hash }) => hash))
  let dropped = 0
  for (const hash of hashes) if (!known.has(hash) && (await dropFilesWithoutRow(hash))) dropped += 1
  return dropped
}

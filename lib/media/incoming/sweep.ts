import { database } from '#lib/database/client.ts'
import { RefusedError } from '#lib/errors.ts'
import type { Actor } from '#lib/people/actor.ts'
import { holdIncoming } from './hold.ts'
import { daysAwaited } from './limits.ts'
import { bytesOnDisk, listOnDisk, removePieces } from './pieces-on-disk.ts'

const atOnce = 500

/**
 * For every start and every night: after a crash no file stays without its row and no row without its file, and what
 * nobody has gone on sending for seven days is given up.
 * @returns how many of each
 */
export async function sweepIncoming(
  actor: Actor,
  now = new Date(),
): Promise<{ files: number; rows: number; abandoned: number }> {
  if (actor.kind !== 'system')
    throw new RefusedError('forbidden', 'Only Lamplight itself tidies the media up.')
  return { files: await dropFilesWithoutRow(), rows: await beginAnew(), abandoned: await giveUpOld(now) }
}

async function dropFilesWithoutRow(): Promise<number> {
  let dropped = 0
  for (const id of await listOnDisk()) {
    dropped += await database().$transaction(async (tx) => {
      await holdIncoming(tx, id)
      if ((await tx.awaitedPicture.count({ where: { id } })) > 0) return 0
      await removePieces(id)
      return 1
    })
  }
  return dropped
}

/** What a backup brought back has no pieces: its sender begins again. */
async function beginAnew(): Promise<number> {
  let anew = 0
  const rows = await database().awaitedPicture.findMany({
    where: { received: { gt: 0 } },
    select: { id: true },
  })
  for (const { id } of rows) {
    anew += await database().$transaction(async (tx) => {
      await holdIncoming(tx, id)
      if ((await bytesOnDisk(id)) > 0) return 0
      return (await tx.awaitedPicture.updateMany({ where: { id }, data: { received: 0 } })).count
    })
  }
  return anew
}

async function giveUpOld(now: Date): Promise<number> {
  const before = new Date(now.getTime() - daysAwaited * 86_400_000)
  const rows = await database().awaitedPicture.findMany({
    where: { touchedAt: { lt: before } },
    select: { id: true },
    orderBy: { touchedAt: 'asc' },
    take: atOnce,
  })
  for (const { id } of rows) await giveUp(id, before)
  return rows.length
}

/**
 * Whatever is scheduled goes on waiting, without the pieces: it would go out without its picture, and nobody would
 * have decided that. The desk says so until somebody takes the picture out of the text.
 */
async function giveUp(id: string, before: Date): Promise<void> {
  await database().$transaction(async (tx) => {
    await holdIncoming(tx, id)
    const isOld = { id, touchedAt: { lt: before } }
    await tx.awaitedPicture.deleteMany({
      where: { ...isOld, NOT: { holds: true, post: { status: 'scheduled' } } },
    })
    const { count } = await tx.awaitedPicture.updateMany({ where: isOld, data: { received: 0 } })
    const isGoneOn = count === 0 && (await tx.awaitedPicture.count({ where: { id } })) > 0
    if (!isGoneOn) await removePieces(id)
  })
}

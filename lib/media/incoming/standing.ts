import { database, type Transaction } from '#lib/database/client.ts'
import { RefusedError } from '#lib/errors.ts'
import { parseForm } from '#lib/parse-form.ts'
import { type Actor, accountIdOf, requirePermission } from '#lib/people/actor.ts'
import { asItem, itemColumns, type MediaItem } from '../item.ts'
import { bytesOnDisk } from './pieces-on-disk.ts'
import { type Incoming, IncomingForm } from './schema.ts'

/** How far a picture is. Whoever sends goes on from `received`. */
export interface IncomingStanding {
  received: number
  bytes: number
  /** The picture, once it has been taken in. */
  item: MediaItem | null
}

/** @throws RefusedError unauthenticated, forbidden, or not_found for what this account has not announced */
export async function requireStanding(actor: Actor, sent: Incoming): Promise<IncomingStanding> {
  requirePermission(actor, 'media.add')
  const { id } = parseForm(IncomingForm, sent)
  return (await findArrived(database(), actor, id)) ?? standingOf(await requireAwaited(database(), actor, id))
}

export interface AwaitedRow {
  id: string
  postId: string | null
  fileName: string
  bytes: number
  /** No more than what lies on the disk. */
  received: number
}

export async function requireAwaited(
  tx: Pick<Transaction, 'awaitedPicture'>,
  actor: Actor,
  id: string,
): Promise<AwaitedRow> {
  const row = await tx.awaitedPicture.findFirst({
    where: { id, accountId: accountIdOf(actor) ?? '' },
    select: { id: true, postId: true, fileName: true, bytes: true, received: true },
  })
  if (!row) throw new RefusedError('not_found', 'This picture was not announced. Please add it again.')
  return { ...row, received: Math.min(row.received, await bytesOnDisk(id)) }
}

export async function findArrived(
  tx: Pick<Transaction, 'media'>,
  actor: Actor,
  id: string,
): Promise<IncomingStanding | null> {
  const row = await tx.media.findFirst({
    where: { id, createdById: accountIdOf(actor), withdrawnAt: null },
    select: itemColumns,
  })
  return row && { received: 0, bytes: 0, item: asItem(row) }
}

export const standingOf = ({
  received,
  bytes,
}: Pick<AwaitedRow, 'received' | 'bytes'>): IncomingStanding => ({
  received,
  bytes,
  item: null,
})

import type { z } from 'zod'
import type { Transaction } from '#lib/database/client.ts'
import { countAgainst } from '#lib/database/rate-limit.ts'
import { RefusedError } from '#lib/errors.ts'
import { type Actor, requirePermission, requireStaff } from '#lib/people/actor.ts'
import { holdIncoming, holdPost } from './hold.ts'
import { mostAwaited, mostAwaitedBytes } from './limits.ts'
import type { AnnouncePictureForm } from './schema.ts'
import { findArrived, type IncomingStanding, requireAwaited, standingOf } from './standing.ts'

const limit = { name: 'pictures-announced', count: 2_000, seconds: 3_600 }

/**
 * Makes the row of a picture that will come in pieces, in the caller's transaction. Said again, it answers how far
 * the picture is.
 * @throws RefusedError unauthenticated, forbidden, conflict for an id that is somebody else's, too_many
 */
export async function announce(
  tx: Transaction,
  actor: Actor,
  { id, postId, fileName, bytes }: z.output<typeof AnnouncePictureForm>,
): Promise<IncomingStanding> {
  requirePermission(actor, 'media.add')
  const { accountId } = requireStaff(actor)
  await countAgainst(limit, accountId)
  await holdPost(tx, postId)
  await holdIncoming(tx, id)
  const arrived = await findArrived(tx, actor, id)
  if (arrived) return arrived
  const known = await tx.awaitedPicture.findUnique({
    where: { id },
    select: { bytes: true, accountId: true },
  })
  const isTaken = known ? known.accountId !== accountId || known.bytes !== bytes : await isOfAnother(tx, id)
  if (isTaken) throw new RefusedError('conflict', 'Another picture has this number. Please add it again.')
  if (known) return standingOf(await requireAwaited(tx, actor, id))
  await refuseTooMany(tx, accountId, bytes)
  await tx.awaitedPicture.create({ data: { id, postId, accountId, fileName, bytes } })
  await noteWhatHolds(tx, id)
  return standingOf({ received: 0, bytes })
}

const isOfAnother = async (tx: Transaction, id: string): Promise<boolean> =>
  (await tx.media.count({ where: { id } })) > 0

async function refuseTooMany(tx: Transaction, accountId: string, bytes: number): Promise<void> {
  const { _count, _sum } = await tx.awaitedPicture.aggregate({
    where: { accountId },
    _count: true,
    _sum: { bytes: true },
  })
  if (_count < mostAwaited && (_sum.bytes ?? 0) + bytes <= mostAwaitedBytes) return
  throw new RefusedError(
    'too_many',
    `${_count} of your pictures are on their way already. This one stays on your device until some have arrived.`,
  )
}

/** A text may have come before its pictures were announced. */
async function noteWhatHolds(tx: Transaction, id: string): Promise<void> {
  await tx.$executeRaw`
    UPDATE awaited_picture a SET holds = true FROM post p
     WHERE a.id = ${id}::uuid AND p.id = a.post_id AND strpos(p.body::text, a.id::text) > 0
       AND NOT EXISTS (SELECT FROM public_post o WHERE o.id = p.id)`
}

import { database, type Transaction } from '#lib/database/client.ts'
import { isInvalid, isRefused, RefusedError } from '#lib/errors.ts'
import { parseForm } from '#lib/parse-form.ts'
import { type Actor, requirePermission } from '#lib/people/actor.ts'
import { askIntake } from '../ask-intake.ts'
import { saidWhenDiskIsFull } from '../disk-full.ts'
import { PictureWords } from '../schema.ts'
import { keepIntake, type TakenIn } from '../take-in.ts'
import { holdIncoming, holdPost } from './hold.ts'
import { copyForIntake, removePieces } from './pieces-on-disk.ts'
import { type Incoming, IncomingForm } from './schema.ts'
import { type AwaitedRow, findArrived, requireAwaited } from './standing.ts'

/**
 * Takes the picture in. For a text it gets the id that it was announced with, and said again, the answer is the same;
 * for the library alone it may be one that was here before.
 * @throws RefusedError unauthenticated, forbidden, not_found, conflict while pieces are missing, unavailable;
 *   InvalidError for what is no picture, which is then no longer awaited
 */
export async function finish(actor: Actor, sent: Incoming): Promise<TakenIn> {
  requirePermission(actor, 'media.add')
  const { id } = parseForm(IncomingForm, sent)
  const arrived = await findTakenIn(actor, id)
  if (arrived) return arrived
  const row = await requireAwaited(database(), actor, id)
  if (row.received < row.bytes) {
    throw new RefusedError('conflict', 'The picture has not come whole. Please send what is missing.')
  }
  try {
    return await takeIn(actor, row)
  } catch (error) {
    const taken = await findTakenIn(actor, id)
    if (taken) return taken
    if (isHopeless(error)) await forget(id)
    throw error
  }
}

async function findTakenIn(actor: Actor, id: string): Promise<TakenIn | null> {
  const arrived = await findArrived(database(), actor, id)
  return arrived?.item ? { item: arrived.item, wasHere: false, isFirstFrameOnly: false } : null
}

async function takeIn(actor: Actor, row: AwaitedRow): Promise<TakenIn> {
  const { id, fileName } = row
  const upload = await saidWhenDiskIsFull(() => copyForIntake(id))
  const intake = await askIntake({ upload, fileName })
  const about = { ...unsaid, fileName, ...(row.postId && { id }) }
  const taken = await keepIntake(actor, intake, about, {
    before: async (tx) => {
      await holdPost(tx, row.postId)
      await holdIncoming(tx, id)
      await requireAwaited(tx, actor, id)
    },
    after: (tx) => settle(tx, row),
  })
  await removePieces(id)
  return taken
}

const unsaid = { ...PictureWords.parse({}), demonstration: false }

/** It is awaited no longer, and its post may have named it before it was there. */
async function settle(tx: Transaction, { id, postId }: AwaitedRow): Promise<void> {
  await tx.awaitedPicture.delete({ where: { id } })
  if (!postId) return
  await tx.$executeRaw`
    INSERT INTO media_use (media_id, post_id, place)
    SELECT ${id}::uuid, p.id, 'body' FROM post p
     WHERE p.id = ${postId}::uuid AND strpos(p.body::text, ${id}) > 0
        ON CONFLICT DO NOTHING`
}

/** Sent again it would be refused again. */
const isHopeless = (error: unknown): boolean =>
  isInvalid(error) || (isRefused(error) && (error.reason === 'too_large' || error.reason === 'conflict'))

/** Whoever may not go on with it, or never will: the row first, since without one a file is swept. */
export async function forget(id: string): Promise<void> {
  await database().$transaction(async (tx) => {
    await holdIncoming(tx, id)
    await tx.awaitedPicture.deleteMany({ where: { id } })
  })
  await removePieces(id)
}

import { mediaIdsOf } from '#lib/content/everything-in.ts'
import { parseDocument } from '#lib/content/schema.ts'
import { database, type Transaction } from '#lib/database/client.ts'
import { RefusedError } from '#lib/errors.ts'
import { listAwaited } from '#lib/media/incoming/queries.ts'
import { type Actor, may, requirePermission } from '#lib/people/actor.ts'
import { type Arrived, arrivedInWords } from './arrived-in-words.ts'
import type { Snapshot } from './snapshot.ts'
import { databaseNow } from './transaction.ts'
import { visibleTo } from './visible.ts'

/** The pictures that a text shows, and which of them some device still has to send. */
export async function findArrived(
  tx: Pick<Transaction, 'awaitedPicture'>,
  { body }: Pick<Snapshot, 'body'>,
): Promise<Arrived> {
  const ids = mediaIdsOf(body)
  const awaited = await listAwaited(tx, ids)
  return { of: ids.length, awaited }
}

/** @throws RefusedError conflict while a picture of the text is on its way */
export async function requireArrived(
  tx: Pick<Transaction, 'awaitedPicture'>,
  text: Pick<Snapshot, 'body'>,
): Promise<void> {
  const arrived = await findArrived(tx, text)
  if (arrived.awaited.length === 0) return
  throw new RefusedError(
    'conflict',
    `${arrivedInWords(arrived)}. Please wait for the rest, or schedule it: it goes out once all are here.`,
  )
}

/** A post that should be out by now. */
export interface HeldUp {
  id: string
  title: string
  dueAt: Date
  arrived: Arrived
}

const mostShown = 20

/** For the desk: what waits for pictures though its time has come. Everybody's for editors, else one's own. */
export async function listHeldUp(actor: Actor): Promise<HeldUp[]> {
  requirePermission(actor, 'desk.see')
  if (!may(actor, 'post.write')) return []
  const now = await databaseNow(database())
  const rows = await database().post.findMany({
    where: {
      AND: [
        visibleTo(actor, now),
        { status: 'scheduled', publishedAt: { lte: now }, withdrawnAt: null },
        { awaited: { some: { holds: true } } },
      ],
    },
    select: { id: true, title: true, publishedAt: true, body: true },
    orderBy: { publishedAt: 'asc' },
    take: mostShown,
  })
  return await Promise.all(
    rows.map(async ({ id, title, publishedAt, body }) => ({
      id,
      title,
      dueAt: publishedAt!,
      arrived: await findArrived(database(), { body: parseDocument(body) }),
    })),
  )
}

import { database } from '#lib/database/client.ts'
import type { CommentPile } from '#lib/database/generated/enums.ts'
import { type Actor, may, requirePermission } from '#lib/people/actor.ts'
import { listAlike } from './alike.ts'
import { type LeaseHeld, listLeases } from './lease.ts'
import { piles } from './piles.ts'
import { type QueueItem, queueColumns, toQueueItems } from './queue-item.ts'
import { cursorOf, type QueuePlace, readCursor } from './queue-place.ts'
import { targetHours } from './target-ages.ts'
import { withSafety } from './with-safety.ts'

/** As many are one sitting on one page; more are read pile by pile. */
export const sittingSize = 100
const pageSize = 25
const countedUpTo = 1_000

export interface PileState {
  pile: CommentPile
  /** Up to `countedUpTo`. */
  count: number
  /** How long the first has waited. */
  oldestSeconds: number
  /** How many have waited longer than they should. */
  late: number
}

export interface Sitting {
  /** Those that are not empty, in the order in which they are read. */
  piles: PileState[]
  /** Everything that waits stands on this page. */
  isWhole: boolean
  /** Which pile stands here where not all do. */
  pile: CommentPile | null
  items: QueueItem[]
  nextCursor: string | null
  /** For each comment that has others like it: which they are like, and how many wait in all. */
  alike: Record<string, { first: string; count: number }>
  leases: LeaseHeld[]
  /** How many of those that wait came within the last hour. */
  lately: number
}

/** What waits: all of it where it is one sitting, otherwise one pile, the longest waiting first. */
export async function findSitting(
  actor: Actor,
  asked: { pile: CommentPile | null; cursor?: string | null },
): Promise<Sitting> {
  requirePermission(actor, 'comment.moderate')
  const maySettle = may(actor, 'comment.settle')
  const [states, lately] = await Promise.all([countPiles(maySettle), countLately()])
  const isWhole = states.reduce((sum, { count }) => sum + count, 0) <= sittingSize
  const pile = isWhole ? null : pileToShow(states, asked.pile)
  const shown = pile ? [pile] : piles
  const limit = isWhole ? sittingSize : pageSize
  const after = isWhole ? null : readCursor(asked.cursor)
  const places = (
    await Promise.all(shown.map((one) => listPlaces({ pile: one, maySettle, after, limit: limit + 1 })))
  ).flat()
  const page = places.slice(0, limit)
  const ids = page.map(({ id }) => id)
  const [items, alike, leases] = await Promise.all([
    listItems(actor, ids),
    listAlike(ids),
    listLeases(actor, ids),
  ])
  const nextCursor = places.length > limit ? cursorOf(page.at(-1)!) : null
  return { piles: states, isWhole, pile, items, nextCursor, alike, leases, lately }
}

function pileToShow(states: PileState[], asked: CommentPile | null): CommentPile {
  return states.find(({ pile }) => pile === asked)?.pile ?? states[0]!.pile
}

async function listItems(actor: Actor, ids: string[]): Promise<QueueItem[]> {
  const rows = await database().comment.findMany({ where: { id: { in: ids } }, select: queueColumns })
  const byId = new Map(rows.map((row) => [row.id, row]))
  const inOrder = ids.map((id) => byId.get(id)).filter((row) => row !== undefined)
  return await toQueueItems(actor, inOrder)
}

/**
 * What was handed over or sealed waits in the first pile of whoever settles it; what was reported and still stands, among the sharp,
 * or there too where somebody may be in danger.
 */
async function countPiles(maySettle: boolean): Promise<PileState[]> {
  const rows = await database().$queryRaw<PileState[]>`
    SELECT p.pile, count(*)::int AS count,
           greatest(0, extract(epoch FROM now() - min(t.created_at)))::float8 AS "oldestSeconds",
           (count(*) FILTER (WHERE t.created_at < now() - make_interval(hours => p.hours)))::int AS late
      FROM unnest(${[...piles]}::comment_pile[], ${piles.map((pile) => targetHours[pile])}::int[]) p (pile, hours),
           LATERAL (
             SELECT created_at FROM (
               (SELECT c.created_at FROM comment c
                 WHERE c.pile = p.pile AND c.status = 'waiting' AND NOT c.imported
                 ORDER BY c.created_at, c.id LIMIT ${countedUpTo})
               UNION ALL
               (SELECT c.created_at FROM comment c
                 WHERE ${maySettle} AND p.pile = 'safety' AND ${withSafety} LIMIT ${countedUpTo})
               UNION ALL
               (SELECT r.first_at
                  FROM (SELECT comment_id, min(first_at) AS first_at FROM comment_report
                         WHERE p.pile IN ('safety', 'sharp') AND settled_at IS NULL
                         GROUP BY comment_id LIMIT ${countedUpTo}) r
                  JOIN comment c ON c.id = r.comment_id AND c.status = 'approved'
                                AND (c.pile = 'safety') = (p.pile = 'safety'))
             ) every
           ) t
     GROUP BY p.pile, p.hours`
  return piles.flatMap((pile) => rows.find((row) => row.pile === pile) ?? [])
}

interface Shown {
  pile: CommentPile
  maySettle: boolean
  after: QueuePlace | null
  limit: number
}

/** The same three, in the order of `countPiles`. */
async function listPlaces({ pile, maySettle, after, limit }: Shown): Promise<QueuePlace[]> {
  const from = after ?? { createdAt: new Date(0), id: '00000000-0000-0000-0000-000000000000' }
  return await database().$queryRaw<QueuePlace[]>`
    SELECT id, created_at AS "createdAt" FROM (
      (SELECT c.id, c.created_at FROM comment c
        WHERE c.pile = ${pile}::comment_pile AND c.status = 'waiting' AND NOT c.imported
          AND (c.created_at, c.id) > (${from.createdAt}::timestamptz, ${from.id}::uuid)
        ORDER BY c.created_at, c.id LIMIT ${limit})
      UNION ALL
      (SELECT c.id, c.created_at FROM comment c
        WHERE ${maySettle && pile === 'safety'} AND ${withSafety}
          AND (c.created_at, c.id) > (${from.createdAt}::timestamptz, ${from.id}::uuid)
        ORDER BY c.created_at, c.id LIMIT ${limit})
      UNION ALL
      (SELECT c.id, c.created_at
         FROM (SELECT DISTINCT r.comment_id FROM comment_report r
                WHERE ${pile === 'sharp' || pile === 'safety'} AND r.settled_at IS NULL LIMIT ${countedUpTo}) reported
         JOIN comment c ON c.id = reported.comment_id AND c.status = 'approved'
                       AND (c.pile = 'safety') = ${pile === 'safety'}
        WHERE (c.created_at, c.id) > (${from.createdAt}::timestamptz, ${from.id}::uuid)
        ORDER BY c.created_at, c.id LIMIT ${limit})
    ) every ORDER BY created_at, id LIMIT ${limit}`
}

async function countLately(): Promise<number> {
  const rows = await database().$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count FROM (
      SELECT FROM comment WHERE status = 'waiting' AND NOT imported
         AND created_at > now() - interval '1 hour' LIMIT ${countedUpTo}) t`
  return rows[0]!.count
}

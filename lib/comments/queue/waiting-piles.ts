import { database } from '#lib/database/client.ts'
import type { CommentPile } from '#lib/database/generated/enums.ts'
import { countedUpTo } from './queries.ts'
import { withSafety } from './with-safety.ts'

export interface WaitingPile {
  pile: CommentPile
  /** Ends at `countedUpTo`. */
  count: number
  /** Of the one that waits longest, by the database's clock. */
  oldestSeconds: number
  /** Codes of what the checks saw, the most frequent first; none for what concerns somebody's safety. */
  reasons: { code: string; count: number }[]
}

const lookedThrough = 2_000
const mostReasons = 3

/**
 * What waits for a person, by pile, those that have nothing left out; what was handed over lies with safety, and so does
 * what was sealed, until who looks after that has seen it.
 * Whoever calls it has asked for the right to know.
 * @param invented those of the demonstration too
 * @param withReasons false where nobody reads them, since they take longest
 */
export async function countWaitingPiles({
  invented = false,
  withReasons = true,
} = {}): Promise<WaitingPile[]> {
  const [piles, reasons] = await Promise.all([
    countPiles(invented),
    withReasons ? countReasons(invented) : [],
  ])
  return piles.map((one) => ({
    ...one,
    reasons: reasons.filter(({ pile }) => pile === one.pile).map(({ code, count }) => ({ code, count })),
  }))
}

const countPiles = (invented: boolean) =>
  database().$queryRaw<Omit<WaitingPile, 'reasons'>[]>`
    SELECT p.pile::text AS pile, count(*)::int AS count,
           greatest(0, extract(epoch FROM now() - min(c.created_at)))::float8 AS "oldestSeconds"
      FROM unnest(enum_range(NULL::comment_pile)) p (pile),
           LATERAL (SELECT created_at FROM comment
                     WHERE pile = p.pile AND status IN ('waiting', 'handed_over', 'sealed')
                       AND (status = 'waiting' OR p.pile = 'safety' AND ${withSafety})
                       AND NOT imported AND (${invented} OR NOT demonstration)
                     ORDER BY created_at, id LIMIT ${countedUpTo}) c
     GROUP BY p.pile
    UNION ALL
    SELECT 'handed_over', count(*)::int, coalesce(extract(epoch FROM now() - min(c.created_at)), 0)::float8
      FROM (SELECT created_at FROM comment
             WHERE ${withSafety} AND pile <> 'safety' AND (${invented} OR NOT demonstration)
             ORDER BY created_at, id LIMIT ${countedUpTo}) c`.then(withHandedOver)

/** What was handed over counts with safety, whatever pile it came from. */
function withHandedOver(rows: (Omit<WaitingPile, 'reasons' | 'pile'> & { pile: string })[]) {
  const safety = rows.filter(({ pile, count }) => count > 0 && (pile === 'safety' || pile === 'handed_over'))
  const others = rows.filter(({ pile }) => pile !== 'safety' && pile !== 'handed_over')
  const together = {
    pile: 'safety',
    count: safety.reduce((sum, { count }) => sum + count, 0),
    oldestSeconds: Math.max(0, ...safety.map(({ oldestSeconds }) => oldestSeconds)),
  }
  return [...(together.count > 0 ? [together] : []), ...others] as Omit<WaitingPile, 'reasons'>[]
}

const countReasons = (invented: boolean) =>
  database().$queryRaw<{ pile: CommentPile; code: string; count: number }[]>`
    WITH few AS (
      SELECT id, pile FROM comment
       WHERE status IN ('waiting', 'handed_over', 'sealed') AND status = 'waiting' AND pile <> 'safety'
         AND NOT imported AND (${invented} OR NOT demonstration)
       ORDER BY pile, created_at, id LIMIT ${lookedThrough}
    ), counted AS (
      SELECT s.pile, f.code, count(DISTINCT s.id)::int AS count,
             row_number() OVER (PARTITION BY s.pile ORDER BY count(DISTINCT s.id) DESC, f.code) AS place
        FROM few s JOIN comment_finding f ON f.comment_id = s.id
       GROUP BY s.pile, f.code)
    SELECT pile, code, count FROM counted WHERE place <= ${mostReasons} ORDER BY pile, place`

/** Reports about comments that readers see, which somebody has to look at. Ends at `countedUpTo`. */
export async function countOpenReports(): Promise<number> {
  const [row] = await database().$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count
      FROM (SELECT FROM comment_report r JOIN comment c ON c.id = r.comment_id
             WHERE r.settled_at IS NULL AND c.status = 'approved' LIMIT ${countedUpTo}) open_ones`
  return row!.count
}

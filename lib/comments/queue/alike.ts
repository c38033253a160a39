import { database } from '#lib/database/client.ts'

/** For each of these comments that has others like it waiting: the first like it here, and how many wait in all. */
export async function listAlike(
  ids: readonly string[],
): Promise<Record<string, { first: string; count: number }>> {
  if (ids.length === 0) return {}
  const rows = await database().$queryRaw<{ ids: string[]; count: number }[]>`
    WITH here AS (
      SELECT comment_likeness(c.body) AS likeness, array_agg(c.id ORDER BY c.created_at, c.id) AS ids
        FROM comment c
       WHERE c.id = ANY (${ids}::uuid[]) AND c.status = 'waiting' AND NOT c.imported AND c.pile <> 'safety'
       GROUP BY 1)
    SELECT h.ids, t.count FROM here h, LATERAL (
        SELECT count(*)::int AS count FROM (
          SELECT FROM comment c
           WHERE comment_likeness(c.body) = h.likeness AND c.status = 'waiting' AND NOT c.imported
             AND c.pile <> 'safety' LIMIT 1000) every
      ) t
     WHERE h.likeness IS NOT NULL AND t.count > 1`
  return Object.fromEntries(
    rows.flatMap(({ ids: alike, count }) => alike.map((id) => [id, { first: alike[0]!, count }])),
  )
}

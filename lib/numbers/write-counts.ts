import { database } from '#lib/database/client.ts'
import { Counted } from '#lib/database/generated/enums.ts'
import { findSite } from '#lib/settings/public-queries.ts'
import { dayIn } from './days.ts'
import { otherPages, putBack, takeTally } from './tally.ts'

/**
 * Adds what this process has counted to the site's numbers, all or nothing: what could not be written
 * is kept for the next time. Several instances add up.
 */
export async function writeCounts(now = new Date()): Promise<void> {
  const taken = takeTally()
  if (taken.length === 0) return
  try {
    const { timeZone } = await findSite()
    await add(rowsOf(taken), dayIn(timeZone, now))
  } catch (error) {
    putBack(taken)
    throw error
  }
}

interface Row {
  post: string | null
  what: Counted
  count: number
}

const rowsOf = (taken: ReturnType<typeof takeTally>): Row[] =>
  taken.flatMap(([place, counts]) =>
    Object.values(Counted)
      .filter((what) => counts[what] > 0)
      .map((what) => ({ post: place === otherPages ? null : place, what, count: counts[what] })),
  )

/** Rows are taken in one order, so that two instances wait for each other and never in a circle. */
async function add(rows: Row[], day: string): Promise<void> {
  await database().$executeRaw`
    WITH counted AS (
      SELECT * FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS row (post uuid, what counted, count int)
    ), of_posts AS (
      INSERT INTO post_day (post_id, day, what, count)
      SELECT p.id, ${day}::date, c.what, c.count FROM counted c JOIN post p ON p.id = c.post
       ORDER BY p.id, c.what
      ON CONFLICT (post_id, day, what) DO UPDATE SET count = post_day.count + excluded.count
    )
    INSERT INTO site_day (day, what, count)
    SELECT ${day}::date, what, sum(count) FROM counted GROUP BY what ORDER BY what
    ON CONFLICT (day, what) DO UPDATE SET count = site_day.count + excluded.count`
}

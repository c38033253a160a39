import type pg from 'pg'
import { steadyNow } from './page-store.ts'

/** What time has changed since the last look, and when to look again. */
export interface Changes {
  /** The tags of what came due. */
  passed: string[]
  /** The database's own time of this look, as it writes it. */
  lookedAt: string
  /** In milliseconds, never negative. */
  dueIn: () => number
  isDue: () => boolean
}

/** However far the next change is, it is asked for again: plans change, machines sleep. In milliseconds. */
const longest = 60_000

const question = `
  SELECT clock::text AS now,
    ARRAY(SELECT public_changes_between($1, clock)) AS passed,
    extract(epoch FROM next_public_change(clock) - clock)::float8 * 1000 AS wait
  FROM (SELECT clock_timestamp() AS clock) looked`

interface Row {
  now: string
  passed: string[]
  wait: number | null
}

/** By the database's clock alone. At the first look nothing has passed: no page is older than it. */
export async function askForChanges(client: pg.ClientBase, last: Changes | null): Promise<Changes> {
  const { rows } = await client.query<Row>(question, [last?.lookedAt ?? 'infinity'])
  const { now, passed, wait } = rows[0]!
  const due = steadyNow() + Math.min(longest, Math.ceil(wait ?? longest) + 1)
  const dueIn = () => Math.max(0, due - steadyNow())
  return { passed, lookedAt: now, dueIn, isDue: () => dueIn() === 0 }
}

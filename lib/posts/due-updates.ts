import { setTimeout as pause } from 'node:timers/promises'
import { database } from '#lib/database/client.ts'
import { log } from '#lib/log.ts'
import { applyDueUpdate } from './apply-due-update.ts'
import { countOverdue } from './overdue.ts'

/** In milliseconds. Something new is planned at any time, so nobody sleeps longer. */
const longest = 1_000
/** One that cannot go out as it is is tried again; a person is told of it meanwhile. */
const afterFailure = 30_000
const betweenCounts = 30_000

/** Brings out scheduled updates at their moment, by the database's clock; each instance does. */
export function startDueUpdates(): { stop: () => Promise<void> } {
  const stopping = new AbortController()
  const { signal } = stopping
  const round = dueRounds()
  const counting = setInterval(() => void countOverdue().catch(() => {}), betweenCounts).unref()
  const rounds = (async () => {
    while (!signal.aborted) await pause(await round(), undefined, { signal }).catch(() => {})
  })()
  return {
    async stop() {
      clearInterval(counting)
      stopping.abort()
      await rounds
    },
  }
}

/** @returns one round: what is due goes out; it says how long to wait until the next, in milliseconds */
export function dueRounds(): () => Promise<number> {
  const failed = new Map<string, number>()
  let isAway = false
  return async () => {
    try {
      const { due, wait } = await look()
      isAway = false
      for (const id of due) if ((failed.get(id) ?? 0) <= performance.now()) await bringOut(id, failed)
      return Math.max(0, Math.min(longest, Math.ceil(wait ?? longest)))
    } catch (error) {
      if (!isAway) log.warn({ err: error }, 'Scheduled updates cannot be looked for just now.')
      isAway = true
      return longest
    }
  }
}

async function look(): Promise<{ due: string[]; wait: number | null }> {
  const [row] = await database().$queryRaw<{ due: string[]; wait: number | null }[]>`
    SELECT ARRAY(SELECT id::text FROM post WHERE pending_due_at <= clock ORDER BY pending_due_at LIMIT 50) AS due,
           (SELECT extract(epoch FROM min(pending_due_at) - clock)::float8 * 1000 FROM post WHERE pending_due_at > clock) AS wait
      FROM (SELECT clock_timestamp() AS clock) looked`
  return row!
}

async function bringOut(postId: string, failed: Map<string, number>): Promise<void> {
  try {
    await applyDueUpdate(postId)
    failed.delete(postId)
  } catch (error) {
    if (!failed.has(postId))
      log.error({ err: error, post: postId }, 'A scheduled update cannot go out as it is.')
    failed.set(postId, performance.now() + afterFailure)
  }
}

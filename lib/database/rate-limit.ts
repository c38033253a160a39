import pg from 'pg'
import { RateLimiterMemory, RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible'
import { env } from '#lib/env.ts'
import { RefusedError } from '#lib/errors.ts'
import { log } from '#lib/log.ts'
import { slot } from '#lib/slot.ts'

/** `count` in `seconds`; `name` keeps limits apart. */
export interface Limit {
  name: string
  count: number
  seconds: number
}

const pool = () => slot('rate-limit-pool', connect)

/** Nobody waits until a count is on the disk: a crash forgets those of its last moment, and no more. */
function connect(): pg.Pool {
  const made = new pg.Pool({
    connectionString: env().DATABASE_URL,
    max: 2,
    connectionTimeoutMillis: 2_000,
    options: '-c synchronous_commit=off',
  })
  // An idle connection that is lost with the database is replaced; unheard it would end the process.
  made.on('error', (error) => log.warn({ err: error }, 'A connection for counting requests was lost.'))
  return made
}

const limiters = () => slot('rate-limiters', () => new Map<string, RateLimiterPostgres>())

function limiterFor({ name, count, seconds }: Limit): RateLimiterPostgres {
  const known = limiters().get(name)
  if (known) return known
  const options = { keyPrefix: name, points: count, duration: seconds }
  const limiter = new RateLimiterPostgres({
    ...options,
    storeClient: pool(),
    tableName: 'rate_limit',
    tableCreated: true,
    clearExpiredByTimeout: false,
    // While the database is away each process still counts by itself.
    insuranceLimiter: new RateLimiterMemory(options),
  })
  limiters().set(name, limiter)
  return limiter
}

/** Counts one more for `key`. @returns how many there are. @throws RefusedError too_many, saying when to try again */
export async function countAgainst(limit: Limit, key: string): Promise<number> {
  try {
    return (await limiterFor(limit).consume(key)).consumedPoints
  } catch (refusal) {
    if (!(refusal instanceof RateLimiterRes)) throw refusal
    const minutes = Math.max(1, Math.ceil(refusal.msBeforeNext / 60_000))
    const when = minutes === 1 ? 'a minute' : `${minutes} minutes`
    throw new RefusedError('too_many', `That was too often. Please try again in ${when}.`, {
      tryAgainInMinutes: minutes,
    })
  }
}

/** Forgets what was counted, e.g. after the right password. */
export const forgetCount = async (limit: Limit, key: string): Promise<void> => {
  await limiterFor(limit).delete(key)
}

/** Forgets counts whose time is over. @returns how many */
export async function forgetOldCounts(): Promise<number> {
  const { rowCount } = await pool().query('DELETE FROM rate_limit WHERE expire < $1', [Date.now()])
  return rowCount ?? 0
}

export const closeRateLimits = async (): Promise<void> => {
  await pool().end()
}

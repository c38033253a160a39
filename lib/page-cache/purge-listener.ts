import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { env } from '#lib/env.ts'
import { log } from '#lib/log.ts'
import { steadyNow } from './page-store.ts'
import { askForChanges, type Changes } from './upcoming-changes.ts'

const channel = 'page_cache'

/** What listening leads to. */
export interface Hearer {
  purge: (tags: string[]) => void
  /** The same, for what time alone has changed. */
  pass: (tags: string[]) => void
  /** From now on every purge is heard. */
  trust: () => void
  /** Purges may be missed; they were last known to be heard then (`steadyNow`). */
  doubt: (provenAt: number) => void
  /** No purge arrives here at all. */
  turnOff: () => void
}

export interface ListenerTimes {
  /** Milliseconds between two proofs. */
  proof: number
  /** Milliseconds that an answer may take. */
  patience: number
  /** Milliseconds before a lost connection is made again. */
  pause: number
  /** Milliseconds before a database that swallows notifications is asked again. */
  swallowedPause: number
}

const usual: ListenerTimes = { proof: 1_000, patience: 1_000, pause: 250, swallowedPause: 10_000 }

/** Something between here and PostgreSQL passes no notifications on. */
class Swallowed extends Error {}

export const swallowedSentence =
  'THE PAGE CACHE IS OFF: the database does not pass notifications on (is DATABASE_URL a pooler in transaction mode?), so every page is made anew for each reader.'

/**
 * Hears purges on a connection of its own, which proves itself every second: while that is in doubt, so is
 * every page. It also tells what the passing of time changes.
 */
export class PurgeListener {
  readonly #hearer: Hearer
  readonly #times: ListenerTimes
  readonly #stopping = new AbortController()
  #running: Promise<void> = Promise.resolve()
  #wake = new AbortController()
  #provenAt = 0
  #isQuiet = false

  constructor(hearer: Hearer, times: Partial<ListenerTimes> = {}) {
    this.#hearer = hearer
    this.#times = { ...usual, ...times }
  }

  start(): void {
    this.#running = this.#run()
  }

  async stop(): Promise<void> {
    this.#stopping.abort()
    await this.#running
  }

  async #run(): Promise<void> {
    while (!this.#isStopping) {
      const pause = await this.#listenUntilLost()
      this.#hearer.doubt(this.#provenAt)
      await this.#rest(pause, this.#stopping.signal)
    }
  }

  get #isStopping(): boolean {
    return this.#stopping.signal.aborted
  }

  /** @returns milliseconds until the next try */
  async #listenUntilLost(): Promise<number> {
    try {
      await this.#listen()
      return 0
    } catch (error) {
      const isSwallowed = error instanceof Swallowed
      if (isSwallowed) this.#hearer.turnOff()
      if (!this.#isQuiet && !this.#isStopping) {
        if (isSwallowed) log.warn(swallowedSentence)
        else
          log.warn({ err: error }, 'Purges of pages are not heard just now; kept pages are served as stale.')
      }
      this.#isQuiet = true
      return isSwallowed ? this.#times.swallowedPause : this.#times.pause
    }
  }

  async #listen(): Promise<void> {
    const client = connection(this.#times.patience)
    const lost = new Promise<never>((_, fail) => {
      client.on('error', fail)
      client.on('end', () => fail(new Error('The connection ended.')))
    })
    lost.catch(() => {})
    client.on('notification', ({ payload = '' }) => this.#hear(payload))
    try {
      await client.connect()
      await client.query(`LISTEN ${channel}`)
      await requireRoundTrip(client, this.#times.patience)
      await this.#proveAgainAndAgain(client, lost)
    } finally {
      client.end().catch(() => {})
    }
  }

  async #proveAgainAndAgain(client: pg.Client, lost: Promise<never>): Promise<void> {
    let changes: Changes | null = null
    while (!this.#isStopping) {
      if (changes === null || changes.isDue() || this.#wake.signal.aborted) {
        // A busy import tells of plans all the time.
        if (this.#wake.signal.aborted) await this.#rest(50, this.#stopping.signal)
        this.#wake = new AbortController()
        changes = await Promise.race([lost, askForChanges(client, changes)])
        if (changes.passed.length > 0) this.#hearer.pass(changes.passed)
      } else await Promise.race([lost, client.query('SELECT 1')])
      this.#believe()
      const wait = Math.min(this.#times.proof, changes.dueIn())
      await Promise.race([
        lost,
        this.#rest(wait, AbortSignal.any([this.#stopping.signal, this.#wake.signal])),
      ])
    }
  }

  #believe(): void {
    if (this.#provenAt === 0 || this.#isQuiet) log.info('Purges of pages are heard.')
    this.#provenAt = steadyNow()
    this.#isQuiet = false
    this.#hearer.trust()
  }

  /** Tags, or only that something was planned for later. */
  #hear(payload: string): void {
    const tags = payload.split(' ').filter((tag) => tag && tag !== 'upcoming' && !tag.startsWith('probe:'))
    if (tags.length > 0) this.#hearer.purge(tags)
    if (!payload.startsWith('probe:')) this.#wake.abort()
  }

  async #rest(milliseconds: number, signal: AbortSignal): Promise<void> {
    await sleep(milliseconds, undefined, { signal, ref: false }).catch(() => {})
  }
}

function connection(patience: number): pg.Client {
  return new pg.Client({
    connectionString: env().DATABASE_URL,
    connectionTimeoutMillis: 2 * patience,
    query_timeout: patience,
    keepAlive: true,
    application_name: 'lamplight page cache',
  })
}

/** Whether what one connection sends reaches another. Nothing is changed. */
export async function passesNotificationsOn(): Promise<boolean> {
  const client = connection(usual.patience)
  client.on('error', () => {})
  await client.connect()
  try {
    await client.query(`LISTEN ${channel}`)
    await requireRoundTrip(client, usual.patience)
    return true
  } catch (error) {
    if (error instanceof Swallowed) return false
    throw error
  } finally {
    client.end().catch(() => {})
  }
}

/** @throws Swallowed when what another connection sends does not arrive */
async function requireRoundTrip(client: pg.Client, patience: number): Promise<void> {
  const token = `probe:${randomUUID()}`
  const arrived = new Promise<true>((done) => {
    client.on('notification', ({ payload }) => payload === token && done(true))
  })
  const sender = connection(patience)
  sender.on('error', () => {})
  try {
    await sender.connect()
    await sender.query('SELECT pg_notify($1, $2)', [channel, token])
  } finally {
    sender.end().catch(() => {})
  }
  // Longer than an answer may take: a busy machine is not a pooler.
  const late = sleep(5 * patience, false as const, { ref: false })
  if (!(await Promise.race([arrived, late]))) throw new Swallowed(swallowedSentence)
}

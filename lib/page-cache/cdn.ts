import { setTimeout as sleep } from 'node:timers/promises'
import { database } from '#lib/database/client.ts'
import { env } from '#lib/env.ts'
import { log } from '#lib/log.ts'
import { withKinds } from './tag-header.ts'

/** Where, and how, another cache is told what to forget. */
export interface PurgeSender {
  /** @throws Error unless it was confirmed */
  send: (tags: readonly string[]) => Promise<void>
}

interface CdnTimes {
  /** Milliseconds between two looks at what is due. */
  look: number
  /** Milliseconds after which a purge is sent again: a page may have been on its way there. */
  again: number
}

const patience = 5_000
const lease = 30_000
const longestPause = 60_000

/** `PURGE` with the tags in `Cache-Tag`, as the Varnish of docs/examples/varnish.vcl understands it. */
export function httpPurge({ url, token }: { url: string; token?: string }): PurgeSender {
  return {
    async send(tags) {
      const headers = {
        'cache-tag': withKinds(tags).join(' '),
        ...(token && { authorization: `Bearer ${token}` }),
      }
      const answer = await fetch(url, { method: 'PURGE', headers, signal: AbortSignal.timeout(patience) })
      await answer.body?.cancel()
      if (!answer.ok) throw new Error(`It answered ${answer.status}.`)
    },
  }
}

/** The CDN that CDN_PURGE_URL names, or null. */
export function configuredSender(): PurgeSender | null {
  const { CDN_PURGE_URL: url, CDN_PURGE_TOKEN: token } = env()
  return url ? httpPurge({ url, token }) : null
}

/** From now on no transaction leaves word for a CDN. */
export async function forgetCdn(): Promise<void> {
  await database().setting.deleteMany({ where: { key: 'cdn' } })
  await database().cdnPurge.deleteMany({})
}

interface Due {
  id: string
  tags: string
  isSecond: boolean
  failures: number
}

/**
 * Sends each purge at once and a second time, until it is confirmed. The transaction that purges leaves a
 * row, so that nothing is forgotten by a restart; of several instances one takes it.
 */
export class CdnPurges {
  readonly #sender: PurgeSender
  readonly #times: CdnTimes
  readonly #stopping = new AbortController()
  #wake = new AbortController()
  #running: Promise<void> = Promise.resolve()
  #isFailing = false

  constructor(sender: PurgeSender, times: Partial<CdnTimes> = {}) {
    this.#sender = sender
    this.#times = { look: 1_000, again: 5_000, ...times }
  }

  start(): void {
    this.#running = this.#run()
  }

  async stop(): Promise<void> {
    this.#stopping.abort()
    await this.#running
  }

  /** Something is there to be sent. A restored site may not know of the CDN. */
  wake(tags: readonly string[]): void {
    if (tags.includes('all')) void this.#introduce().catch(() => {})
    this.#wake.abort()
  }

  /** What time has changed, without a transaction that could have left word. */
  async add(tags: readonly string[]): Promise<void> {
    await database().cdnPurge.create({ data: { tags: tags.join(' ') } })
    this.#wake.abort()
  }

  async #run(): Promise<void> {
    let isIntroduced = false
    while (!this.#stopping.signal.aborted) {
      this.#wake = new AbortController()
      try {
        if (!isIntroduced) await this.#introduce()
        isIntroduced = true
        while ((await this.#sendWhatIsDue()) > 0);
      } catch (error) {
        log.warn({ err: error }, 'What the CDN has to be told could not be read just now.')
      }
      const signal = AbortSignal.any([this.#stopping.signal, this.#wake.signal])
      await sleep(this.#times.look, undefined, { signal, ref: false }).catch(() => {})
    }
  }

  /** Whatever it kept from before nobody told it of. */
  async #introduce(): Promise<void> {
    await database().$executeRaw`
      WITH introduced AS (INSERT INTO setting (key, value) VALUES ('cdn', 'true') ON CONFLICT DO NOTHING RETURNING key)
      INSERT INTO cdn_purge (tags) SELECT 'all' FROM introduced`
  }

  /** @returns how many were due */
  async #sendWhatIsDue(): Promise<number> {
    const due = await database().$queryRaw<Due[]>`
      UPDATE cdn_purge SET due_at = now() + ${lease} * interval '1 ms' WHERE id IN (
        SELECT id FROM cdn_purge WHERE due_at <= now() ORDER BY due_at LIMIT 50 FOR UPDATE SKIP LOCKED)
      RETURNING id::text, tags, is_second AS "isSecond", failures`
    if (due.length === 0) return 0
    const tags = [...new Set(due.flatMap((row) => row.tags.split(' ')))]
    try {
      await this.#sender.send(tags.includes('all') ? ['all'] : tags)
      await this.#noteSent(due)
      this.#isFailing = false
      return due.length
    } catch (error) {
      await this.#noteFailure(due, error)
      return 0
    }
  }

  async #noteSent(due: Due[]): Promise<void> {
    const second = due.filter(({ isSecond }) => isSecond).map(({ id }) => id)
    const first = due.filter(({ isSecond }) => !isSecond).map(({ id }) => id)
    await database().cdnPurge.deleteMany({ where: { id: { in: second } } })
    await database().$executeRaw`
      UPDATE cdn_purge SET is_second = true, failures = 0, due_at = now() + ${this.#times.again} * interval '1 ms'
       WHERE id = ANY (${first}::uuid[])`
  }

  async #noteFailure(due: Due[], error: unknown): Promise<void> {
    if (!this.#isFailing)
      log.warn({ err: error }, 'The CDN did not confirm a purge; it is sent until it does.')
    this.#isFailing = true
    await database().$executeRaw`
      UPDATE cdn_purge SET failures = failures + 1,
             due_at = now() + least(${longestPause}, ${this.#times.look} * 2 ^ least(failures, 10)) * interval '1 ms'
       WHERE id = ANY (${due.map(({ id }) => id)}::uuid[])`
  }
}

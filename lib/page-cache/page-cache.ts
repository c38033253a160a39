import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http'
import { isWaitingFor, readWaitingCookies } from '#lib/comments/own/waiting-cookie.ts'
import { log } from '#lib/log.ts'
import { counter, gauge } from '#lib/metrics.ts'
import { Turns } from '#lib/turns.ts'
import { type Entry, makeEntry, type Outcome, type Surroundings, send } from './entry.ts'
import { isSharedPage, pageAddress } from './page-address.ts'
import { type Begun, PageStore, steadyNow } from './page-store.ts'
import { type Asked, type Pages, type Rendered, render } from './render.ts'

export type { Pages } from './render.ts'

/** Told of each page that a reader was answered with: the post that it shows, or `site`. */
export type CountView = (of: string, headers: IncomingHttpHeaders) => void

export interface PageCacheOptions extends Surroundings {
  pages: Pages
  megabytes: number
  /** The site's origin for a request's Host; null for a host that is not the site's. */
  originOf: (host: string | undefined) => string | null
  countView?: CountView
  /** What a reader is told when a page cannot be had; it asks no database. */
  unavailable: (origin: string) => Promise<Rendered>
  /** Milliseconds after which a page under way is given up. */
  renderLimit?: number
  /** How many pages are made at once, and how many more wait for their turn. */
  turns?: { atOnce: number; waiting: number }
}

class NoTurn extends Error {}

type Flight = Begun & { made: Promise<Entry> }

const minutes = 60_000
const longestStale = 24 * 60 * minutes
const longestStaleAtRisk = 2 * minutes
/** While pages cannot be made, how long until one is tried again. */
const pause = 1_000
const longestUrl = 4_096
/** Fewer at once than the database has connections for: staff and comments need some too. */
const usualTurns = { atOnce: 6, waiting: 300 }

const countAnswer = counter('lamplight_page_cache_answers_total', 'Reader pages by how they came about.')
const countRender = counter('lamplight_page_cache_renders_total', 'Pages made, by class of status.')
const countPurge = counter('lamplight_page_cache_purges_total', 'Purges heard.')

/** Finished pages in front of Next. See docs/page-cache.md. */
export class PageCache {
  readonly store: PageStore
  readonly #options: PageCacheOptions
  readonly #flights = new Map<string, Flight>()
  readonly #failures = new Map<string, { until: number; entry: Entry }>()
  readonly #turns: Turns
  #nextTry = 0
  #refusal?: { origin: string; until: number; made: Promise<Entry> }

  constructor(options: PageCacheOptions) {
    this.#options = options
    this.store = new PageStore(options)
    this.#turns = new Turns({ ...(options.turns ?? usualTurns), refuse: () => new NoTurn() })
    gauge('lamplight_page_cache_bytes', 'Bytes that pages in memory take.', () => this.store.bytes)
    gauge('lamplight_page_cache_entries', 'Pages in memory.', () => this.store.count)
  }

  purge(tags: readonly string[]): void {
    countPurge()
    this.store.purge(tags)
    // What could not be made before may be possible now.
    this.#failures.clear()
  }

  /**
   * Answers from memory, at once. This is how nearly all readers are served: nothing here may wait, and
   * nothing may be done that another line has not made necessary.
   * @returns the status, or 0 when the page has to be made or is not for everybody
   */
  answerFromMemory(request: IncomingMessage, response: ServerResponse): number {
    const { method, url = '' } = request
    if (method !== 'GET' && method !== 'HEAD') return 0
    if (url.length > longestUrl || url.includes('%00')) return 0
    const { headers } = request
    const key = this.#keyOf(url, headers.host)
    const entry = key === null ? undefined : this.store.get(key)
    if (!entry) return 0
    if (this.store.isFresh(entry)) {
      if (headers.cookie !== undefined && leadsPast(headers.cookie, entry)) return 0
      return this.#send(entry, request, response, 'hit')
    }
    if (this.store.isTrusted || !isTolerable(entry)) return 0
    this.#tryAgain(key!, entry, { url, host: headers.host })
    return this.#send(entry, request, response, 'stale')
  }

  /**
   * Answers with a page that is made now, for this reader and all who wait for the same.
   * @returns whether it was answered: what is not for everybody is left to the caller
   */
  async answer(request: IncomingMessage, response: ServerResponse, { id }: { id: string }): Promise<boolean> {
    const { url = '', headers } = request
    const asked = this.#askedFor(url, headers.host, id)
    if (!asked || !isSharedPage(asked.address)) return false
    const known = this.store.get(asked.key)
    if (headers.cookie !== undefined && leadsPast(headers.cookie, known)) return false
    const made = await this.#make(asked)
    const kept = made.status >= 500 ? this.store.get(asked.key) : undefined
    if (kept && isTolerable(kept)) this.#send(kept, request, response, 'stale')
    else this.#send(made, request, response, 'miss')
    return true
  }

  #keyOf(url: string, host: string | undefined): string | null {
    const origin = this.#options.originOf(host)
    const address = origin === null ? null : pageAddress(url)
    return address === null ? null : `${origin}${address}`
  }

  #askedFor(url: string, host: string | undefined, id: string): (Asked & { key: string }) | null {
    const origin = this.#options.originOf(host)
    const address = pageAddress(url)
    return origin === null || address === null ? null : { key: `${origin}${address}`, address, origin, id }
  }

  #send(entry: Entry, request: IncomingMessage, response: ServerResponse, outcome: Outcome): number {
    const status = send(entry, { request, response, outcome })
    countAnswer(outcome)
    if (entry.viewOf !== null && request.method === 'GET' && (status === 200 || status === 304)) {
      this.#options.countView?.(entry.viewOf, request.headers)
    }
    return status
  }

  /** Behind the reader's back, and for all pages together once a second while none can be made. */
  #tryAgain(key: string, entry: Entry, { url, host }: { url: string; host: string | undefined }): void {
    const now = steadyNow()
    if (now < this.#nextTry || now - entry.trueAt < pause || this.#flights.has(key)) return
    const asked = this.#askedFor(url, host, 'stale')
    if (asked) void this.#make(asked)
  }

  /** One at a time for each address, unless something was purged since the one under way began. */
  #make(asked: Asked & { key: string }): Promise<Entry> {
    const { key } = asked
    const failure = this.#failures.get(key)
    if (failure && failure.until > steadyNow()) return Promise.resolve(failure.entry)
    const underWay = this.#flights.get(key)
    const { mark, era } = this.store
    if (underWay && underWay.mark === mark && underWay.era === era) return underWay.made
    const begun = { mark, era, at: steadyNow() }
    const made = this.#render(asked, begun)
    this.#flights.set(key, { ...begun, made })
    void made.then(() => this.#flights.get(key)?.made === made && this.#flights.delete(key))
    return made
  }

  async #render(asked: Asked & { key: string }, begun: Begun): Promise<Entry> {
    const entry = await this.#rendered(asked)
    countRender(`${Math.floor(entry.status / 100)}xx`)
    if (entry.status >= 500) this.#noteFailure(asked.key, entry)
    else {
      this.#failures.delete(asked.key)
      this.#nextTry = 0
      if (!entry.isKept) this.store.remove(asked.key)
      else this.store.put(asked.key, entry, begun)
    }
    return entry
  }

  async #rendered(asked: Asked): Promise<Entry> {
    const { pages, renderLimit = 10_000 } = this.#options
    try {
      const rendered = await this.#turns.take(() => render(pages, asked, renderLimit))
      return await makeEntry(rendered, this.#options)
    } catch (error) {
      if (!(error instanceof NoTurn))
        log.error({ err: error, request: asked.id }, 'A page could not be made.')
      return await this.#sayUnavailable(asked.origin)
    }
  }

  /** Refusing many must cost nothing, so all of them are told the same for a while. */
  #sayUnavailable(origin: string): Promise<Entry> {
    const now = steadyNow()
    if (this.#refusal?.origin !== origin || this.#refusal.until <= now) {
      const page = this.#options.unavailable(origin).catch((error: unknown) => {
        log.error({ err: error }, 'The page for a page that cannot be had could not be made.')
        return inPlainWords
      })
      const made = page.then((rendered) => makeEntry(rendered, this.#options))
      this.#refusal = { origin, until: now + pause, made }
    }
    return this.#refusal.made
  }

  #noteFailure(key: string, entry: Entry): void {
    const until = steadyNow() + pause
    if (this.#failures.size >= 1_000) this.#failures.clear()
    this.#failures.set(key, { until, entry })
    if (!this.store.isTrusted) this.#nextTry = until
  }
}

/** For whoever is not known by a signed cookie, a page is the same as for everybody. */
function leadsPast(cookies: string, page: Entry | undefined): boolean {
  if (!cookies.includes('waiting-')) return false
  if (page) return page.viewOf !== null && isWaitingFor(page.viewOf, cookies)
  return readWaitingCookies(cookies).length > 0
}

function isTolerable({ trueAt, isAtRisk }: Entry): boolean {
  return steadyNow() - trueAt <= (isAtRisk ? longestStaleAtRisk : longestStale)
}

const inPlainWords: Rendered = {
  status: 503,
  headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store', 'retry-after': '60' },
  body: Buffer.from('This page cannot be shown just now. Please try again in a minute.\n'),
}

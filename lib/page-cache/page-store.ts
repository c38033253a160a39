import { LRUCache } from 'lru-cache'
import type { Entry } from './entry.ts'

/** Purges that a page under way is compared with; older ones count as a purge of everything. */
const remembered = 20_000

/** On this clock nothing jumps, whatever the machine believes the time to be. In milliseconds. */
export const steadyNow = (): number => performance.now()

/** What a page was made from: `mark` and `era` of the store when it was begun, and the time. */
export interface Begun {
  mark: number
  era: number
  at: number
}

/**
 * The pages by their addresses, bounded in bytes, and what is known of them: which a purge has outdated, and
 * whether purges are heard at all.
 */
export class PageStore {
  readonly #entries: LRUCache<string, Entry>
  readonly #keys = new Map<string, Set<string>>()
  readonly #purgedAt = new Map<string, number>()
  #mark = 0
  #everythingAt = 0
  #era = 0
  #isTrusted = false
  #isOff = false

  constructor({ megabytes }: { megabytes: number }) {
    this.#entries = new LRUCache({
      maxSize: Math.max(1, Math.round(megabytes * 1_048_576)),
      sizeCalculation: ({ bytes }) => bytes,
      dispose: (entry, key) => this.#forgetTags(entry, key),
    })
  }

  get bytes(): number {
    return this.#entries.calculatedSize
  }

  get count(): number {
    return this.#entries.size
  }

  /** Grows with each purge: a page notes it before it is made. */
  get mark(): number {
    return this.#mark
  }

  /** Changes whenever purges may have been missed; 0 while they may be. */
  get era(): number {
    return this.#isTrusted ? this.#era : 0
  }

  get isTrusted(): boolean {
    return this.#isTrusted
  }

  /** Nothing is kept, since no purge will ever be heard. */
  get isOff(): boolean {
    return this.#isOff
  }

  get(key: string): Entry | undefined {
    return this.#entries.get(key)
  }

  isFresh(entry: Entry): boolean {
    return this.#isTrusted && entry.era === this.#era
  }

  /**
   * Keeps a page, unless one of its tags was purged since it was begun.
   */
  put(key: string, entry: Entry, begun: Begun): boolean {
    if (this.#isOff) return false
    const isOutdated = entry.tags.some((tag) => (this.#purgedAt.get(tag) ?? 0) > begun.mark)
    if (isOutdated || this.#everythingAt > begun.mark) return false
    entry.era = begun.era
    entry.trueAt = begun.at
    this.#entries.set(key, entry)
    if (this.#entries.peek(key) !== entry) return false
    for (const tag of entry.tags) this.#keysOf(tag).add(key)
    return true
  }

  /** Deletes the bytes. */
  remove(key: string): void {
    this.#entries.delete(key)
  }

  /** Deletes every page that carries one of them; `all` is every page. */
  purge(tags: readonly string[]): void {
    this.#mark += 1
    if (tags.includes('all')) this.#purgeEverything()
    else
      for (const tag of tags) {
        this.#remember(tag)
        for (const key of [...(this.#keys.get(tag) ?? [])]) this.#entries.delete(key)
      }
  }

  /** Purges are heard from now on; what was kept before is checked before it is called fresh. */
  trust(): void {
    if (this.#isTrusted) return
    this.#era += 1
    this.#isTrusted = true
    this.#isOff = false
  }

  /**
   * Purges may be missed from now on.
   * @param provenAt when they were last known to be heard (`steadyNow`)
   */
  doubt(provenAt: number): void {
    if (!this.#isTrusted) return
    for (const entry of this.#entries.values()) {
      if (entry.era === this.#era) entry.trueAt = Math.max(entry.trueAt, provenAt)
    }
    this.#isTrusted = false
  }

  /** Purges do not arrive at all: nothing is kept until they are heard. */
  turnOff(): void {
    this.#isTrusted = false
    this.#isOff = true
    this.#purgeEverything()
  }

  #purgeEverything(): void {
    this.#everythingAt = this.#mark
    this.#purgedAt.clear()
    this.#entries.clear()
    this.#keys.clear()
  }

  #remember(tag: string): void {
    this.#purgedAt.delete(tag)
    this.#purgedAt.set(tag, this.#mark)
    if (this.#purgedAt.size <= remembered) return
    const [oldest, mark] = this.#purgedAt.entries().next().value!
    this.#purgedAt.delete(oldest)
    this.#everythingAt = Math.max(this.#everythingAt, mark)
  }

  #keysOf(tag: string): Set<string> {
    const known = this.#keys.get(tag) ?? new Set()
    this.#keys.set(tag, known)
    return known
  }

  #forgetTags(entry: Entry, key: string): void {
    for (const tag of entry.tags) {
      const keys = this.#keys.get(tag)
      keys?.delete(key)
      if (keys?.size === 0) this.#keys.delete(tag)
    }
  }
}

/** Lets some work be done at once and some more wait for its turn, and refuses the rest. */
export class Turns {
  #free: number
  readonly #longestQueue: number
  readonly #refuse: () => Error
  readonly #queue: (() => void)[] = []

  /** @param limits `refuse` is what is thrown at once when too many wait already */
  constructor({ atOnce, waiting, refuse }: { atOnce: number; waiting: number; refuse: () => Error }) {
    this.#free = atOnce
    this.#longestQueue = waiting
    this.#refuse = refuse
  }

  async take<Result>(work: () => Promise<Result>): Promise<Result> {
    await this.#wait()
    try {
      return await work()
    } finally {
      this.#pass()
    }
  }

  async #wait(): Promise<void> {
    if (this.#free > 0) this.#free -= 1
    else if (this.#queue.length >= this.#longestQueue) throw this.#refuse()
    else await new Promise<void>((go) => this.#queue.push(go))
  }

  /** To whoever waits longest. */
  #pass(): void {
    const next = this.#queue.shift()
    if (next) next()
    else this.#free += 1
  }
}

/** There are too many already. */
export class NoTurn extends Error {}

/** Lets some work be done at once and some more wait for its turn, and refuses the rest. */
export class Turns {
  #free: number
  readonly #longestQueue: number
  readonly #queue: (() => void)[] = []

  constructor({ atOnce, waiting }: { atOnce: number; waiting: number }) {
    this.#free = atOnce
    this.#longestQueue = waiting
  }

  /** @throws NoTurn at once, when too many wait already */
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
    else if (this.#queue.length >= this.#longestQueue) throw new NoTurn()
    else await new Promise<void>((go) => this.#queue.push(go))
  }

  /** To whoever waits longest. */
  #pass(): void {
    const next = this.#queue.shift()
    if (next) next()
    else this.#free += 1
  }
}

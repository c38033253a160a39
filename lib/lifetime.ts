import { log } from '#lib/log.ts'
import { tellOperator } from '#lib/operator-error.ts'

type Ending = { stop: () => Promise<void>; kill?: () => void }

/** npm passes on the signal that the terminal sends to everybody, so that one Ctrl-C arrives twice. */
const echo = 500

/**
 * What a process has started, ended in reverse on SIGTERM or SIGINT. A second signal ends it at
 * once, leaving as little behind as possible.
 */
export class Lifetime {
  readonly #endings: Ending[] = []
  #stoppingSince = 0
  #starting: Promise<unknown> = Promise.resolve()

  constructor() {
    for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => this.#onSignal())
  }

  /** A signal that comes while this runs waits until the next `add`, which then throws. */
  async start(run: () => Promise<void>): Promise<void> {
    this.#starting = run()
    try {
      await this.#starting
    } catch (error) {
      if (this.#stoppingSince) return
      tellOperator(error)
      await this.#stopAll()
      process.exit(1)
    }
  }

  add(ending: Ending): void {
    this.#endings.push(ending)
    if (this.#stoppingSince) throw new Error('Stopped while starting.')
  }

  #onSignal(): void {
    if (!this.#stoppingSince) void this.#stop()
    else if (Date.now() - this.#stoppingSince > echo) this.#kill()
  }

  async #stop(): Promise<void> {
    this.#stoppingSince = Date.now()
    await this.#starting.catch(() => {})
    process.exit((await this.#stopAll()) ? 0 : 1)
  }

  async #stopAll(): Promise<boolean> {
    let orderly = true
    for (const ending of this.#endings.reverse()) {
      try {
        await ending.stop()
      } catch (error) {
        orderly = false
        log.error({ err: error }, 'Something did not stop in order.')
      }
    }
    return orderly
  }

  #kill(): void {
    for (const ending of this.#endings) ending.kill?.()
    process.exit(1)
  }
}

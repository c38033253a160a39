import { ask, embeddedUrl } from '../drills/rows.ts'
import { mixed } from './filling/counted.ts'
import { vocabulary } from './filling/vocabulary.ts'

const words = 40

/** Sends comments to one post, each another text, and finds them again. */
export class CommentWriter {
  taken = 0
  /** Tells this run's comments from those of another on the same site. */
  readonly #run = Date.now().toString(36)
  readonly #origin: string
  readonly #post: string
  #number = 0

  private constructor(origin: string, post: string) {
    this.#origin = origin
    this.#post = post
  }

  static async of(origin: string, path: string): Promise<CommentWriter> {
    const page = await (await fetch(`${origin}${path}`)).text()
    const post = /name="post" value="([^"]+)"/.exec(page)?.[1]
    if (!post) throw new Error('The post has no form')
    return new CommentWriter(origin, post)
  }

  next(): string {
    const number = ++this.#number
    const said = Array.from(
      { length: words },
      (_, at) => vocabulary[mixed(number * words + at, 7) % vocabulary.length]!,
    )
    return `${said.join(' ')} (${number} of ${this.#run})`
  }

  /** @returns after how many milliseconds it was taken */
  async send(body: string): Promise<number> {
    const began = performance.now()
    const answer = await fetch(`${this.#origin}/comments`, {
      method: 'POST',
      body: new URLSearchParams({
        post: this.#post,
        parent: '',
        name: 'Reader',
        email: '',
        body,
        leave_empty: '',
      }),
      headers: { origin: this.#origin },
      redirect: 'manual',
    })
    await answer.arrayBuffer()
    if (answer.status !== 303) throw new Error(`A comment was answered ${answer.status}`)
    this.taken += 1
    return performance.now() - began
  }

  /** How many of this run's comments are there. */
  async countRows(dataDir: string): Promise<number> {
    const rows = await ask<{ count: number }>(
      embeddedUrl(dataDir),
      `SELECT count(*)::int AS count FROM comment WHERE body LIKE '% of ${this.#run})'`,
    )
    return rows[0]!.count
  }
}

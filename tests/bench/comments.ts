import { ask, embeddedUrl } from '../drills/rows.ts'
import { mixed } from './filling/counted.ts'
import { measured } from './filling/scales.ts'
import { vocabulary } from './filling/vocabulary.ts'
import { atLeast, atMost, type Figure, type Part } from './part.ts'
import { percentile } from './statistics.ts'

const alone = 200
const warmUp = 20
const connections = 8
const atOnce = 100
const words = 40

/** What readers send, through every screen: one after another, from eight at once, and the same a hundred times at once. */
export const comments: Part = {
  name: 'comments',
  async run({ sites, scale, seconds, times }) {
    const dataDir = await sites.filled(scale)
    const site = await sites.start(dataDir)
    const writer = new Writer(site.origin, await findPost(site.origin))
    for (let sent = 0; sent < warmUp; sent += 1) await writer.send(writer.next())
    const figures = [await sendAlone(writer), await sendTogether(writer, seconds)]
    const lost = writer.taken - (await countRows(dataDir, writer.run))
    figures.push(atMost(0, { what: 'comments that were taken and are not there', value: lost, unit: '' }))
    return [...figures, await sendTheSame(writer, dataDir, times)]
  },
}

async function findPost(origin: string): Promise<string> {
  const page = await (await fetch(`${origin}${measured.ordinary.path}`)).text()
  const id = /name="post" value="([^"]+)"/.exec(page)?.[1]
  if (!id) throw new Error('The post has no form')
  return id
}

class Writer {
  /** Tells this run's comments from those of another on the same site. */
  readonly run = Date.now().toString(36)
  taken = 0
  #number = 0
  readonly #origin: string
  readonly #post: string

  constructor(origin: string, post: string) {
    this.#origin = origin
    this.#post = post
  }

  next(): string {
    const number = ++this.#number
    const said = Array.from(
      { length: words },
      (_, at) => vocabulary[mixed(number * words + at, 7) % vocabulary.length]!,
    )
    return `${said.join(' ')} (${number} of ${this.run})`
  }

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
}

async function sendAlone(writer: Writer): Promise<Figure> {
  const taken: number[] = []
  for (let sent = 0; sent < alone; sent += 1) taken.push(await writer.send(writer.next()))
  return atMost(50, {
    what: 'a comment through all screens, alone: p95',
    value: percentile(taken, 0.95),
    unit: 'ms',
  })
}

async function sendTogether(writer: Writer, seconds: number): Promise<Figure> {
  const [began, before] = [performance.now(), writer.taken]
  const isOver = () => performance.now() - began > seconds * 1_000
  await Promise.all(
    Array.from({ length: connections }, async () => {
      while (!isOver()) await writer.send(writer.next())
    }),
  )
  const value = (writer.taken - before) / ((performance.now() - began) / 1_000)
  return atLeast(200, { what: `comments from ${connections} at once`, value, unit: 'a second' })
}

async function sendTheSame(writer: Writer, dataDir: string, times: number): Promise<Figure> {
  const rows = await countRows(dataDir, writer.run)
  for (let round = 0; round < times; round += 1) {
    const body = writer.next()
    await Promise.all(Array.from({ length: atOnce }, () => writer.send(body)))
  }
  const value = (await countRows(dataDir, writer.run)) - rows - times
  return atMost(0, {
    what: `rows too many or too few, ${atOnce} times the same at once × ${times}`,
    value: Math.abs(value),
    unit: '',
  })
}

async function countRows(dataDir: string, run: string): Promise<number> {
  const rows = await ask<{ count: number }>(
    embeddedUrl(dataDir),
    `SELECT count(*)::int AS count FROM comment WHERE body LIKE '% of ${run})'`,
  )
  return rows[0]!.count
}

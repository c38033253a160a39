import { bodyOf, commentTexts } from './bodies.ts'
import { fraction, idOf, mixed } from './counted.ts'
import { type Measured, measured, mostComments, type Scale } from './scales.ts'
import { prose, sentence, vocabulary, wordAt } from './vocabulary.ts'

export type Cell = string | number | null
export interface Table {
  name: string
  columns: string
  rows: Iterable<Cell[]>
}

const counts = { authors: 12, topics: 20, tags: 400 }
const years = 15
const day = 86_400_000
const special: Measured[] = Object.values(measured)

/** Everything that the database is filled with, the same in every run but for the moment that it ends at. */
export function tablesOf(scale: Scale, until: Date): Table[] {
  const posts = new Posts(scale, until)
  return [
    table('author', 'id slug name bio', authors()),
    table('topic', 'id slug name description parent_id position', topics()),
    table('tag', 'id slug name', tags()),
    table(
      'post',
      'id status path title excerpt body published_at protection guid version created_at updated_at',
      posts.rows(),
    ),
    table('post_author', 'post_id author_id position', posts.authors()),
    table('post_topic', 'post_id topic_id', posts.topics()),
    table('post_tag', 'post_id tag_id', posts.tags()),
    table('next_step', 'id kind title text link_url link_label position', steps()),
    table(
      'comment',
      'id post_id parent_id thread_id thread_at anchor status author_name body created_at decided_at duplicate_key',
      posts.comments(),
    ),
  ]
}

const table = (name: string, columns: string, rows: Iterable<Cell[]>): Table => ({
  name,
  columns: columns.replaceAll(' ', ', '),
  rows,
})

function* authors(): Iterable<Cell[]> {
  for (let number = 0; number < counts.authors; number++) {
    const content = [{ type: 'paragraph', content: [{ type: 'text', text: prose(number * 64, 30) }] }]
    const bio = JSON.stringify({ type: 'doc', version: 1, content })
    yield [idOf('author', number), `author-${number}`, nameAt(number), bio]
  }
}

function* topics(): Iterable<Cell[]> {
  for (let number = 0; number < counts.topics; number++) {
    const parent = number < 5 ? null : idOf('topic', number % 5)
    const name = capital(vocabulary[200 + number]!)
    yield [idOf('topic', number), `topic-${number}`, name, sentence(number * 32, 12), parent, number]
  }
}

function* tags(): Iterable<Cell[]> {
  for (let number = 0; number < counts.tags; number++) {
    yield [idOf('tag', number), `tag-${number}`, vocabulary[400 + number]!]
  }
}

function* steps(): Iterable<Cell[]> {
  for (const [position, kind] of ['learn', 'give', 'pray'].entries()) {
    const content = [{ type: 'paragraph', content: [{ type: 'text', text: prose(position * 64, 20) }] }]
    const text = JSON.stringify({ type: 'doc', version: 1, content })
    yield [idOf('step', position), kind, sentence(position, 3), text, '/follow', 'Follow', position]
  }
}

class Posts {
  readonly #scale: Scale
  readonly #until: number

  constructor(scale: Scale, until: Date) {
    this.#scale = scale
    this.#until = until.getTime()
  }

  *#numbers(): Iterable<number> {
    for (let number = 0; number < this.#scale.posts; number++) yield number
  }

  /** The last ones are the measured. */
  #measured(number: number): Measured | undefined {
    return special[number - (this.#scale.posts - special.length)]
  }

  #published(number: number): Date {
    const step = (years * 365.25 * day) / this.#scale.posts
    return new Date(this.#until - Math.round((this.#scale.posts - number) * step))
  }

  *rows(): Iterable<Cell[]> {
    for (const number of this.#numbers()) {
      const { path, words } = this.#measured(number) ?? this.#ordinary(number)
      const at = this.#published(number).toISOString()
      yield [
        idOf('post', number),
        'published',
        path,
        sentence(number * 64, 4 + (mixed(number, 3) % 6)).slice(0, -1),
        sentence(number * 4_096, 24),
        JSON.stringify(bodyOf(number, words)),
        at,
        'none',
        `https://river.example/?p=${number}`,
        1,
        at,
        at,
      ]
    }
  }

  #ordinary(number: number): Omit<Measured, 'comments'> {
    const at = this.#published(number)
    const month = `${at.getUTCFullYear()}/${String(at.getUTCMonth() + 1).padStart(2, '0')}`
    const path = `/${month}/${wordAt(number * 64)}-${wordAt(number * 64 + 1)}-${number}/`
    return { path, words: 150 + (mixed(number, 4) % 600) }
  }

  *authors(): Iterable<Cell[]> {
    for (const number of this.#numbers()) {
      const first = mixed(number, 5) % counts.authors
      yield [idOf('post', number), idOf('author', first), 0]
      if (number % 9 === 0) yield [idOf('post', number), idOf('author', (first + 1) % counts.authors), 1]
    }
  }

  *topics(): Iterable<Cell[]> {
    for (const number of this.#numbers()) {
      const first = mixed(number, 6) % counts.topics
      yield [idOf('post', number), idOf('topic', first)]
      if (number % 4 === 0) yield [idOf('post', number), idOf('topic', (first + 7) % counts.topics)]
    }
  }

  *tags(): Iterable<Cell[]> {
    for (const number of this.#numbers()) {
      const chosen = new Set<number>()
      for (let place = 0; place < number % 5; place++) {
        chosen.add(Math.floor(counts.tags * fraction(number, 20 + place) ** 3))
      }
      for (const tag of chosen) yield [idOf('post', number), idOf('tag', tag)]
    }
  }

  *comments(): Iterable<Cell[]> {
    let written = 0
    for (const [number, count] of this.#commentCounts().entries()) {
      /** By anchor, the anchor of the comment that began the conversation. */
      const roots: number[] = [0]
      for (let anchor = 1; anchor <= count; anchor++) {
        const parent = parentOf(written + anchor, anchor)
        const root = parent ? roots[parent]! : anchor
        roots.push(root)
        yield this.#comment({ number, anchor, parent, root, before: written })
      }
      written += count
    }
  }

  /** Few posts have many and many have few; together as many as the scale says. */
  #commentCounts(): number[] {
    const most = mostComments(this.#scale)
    const counted = special.map(({ comments }) => Math.min(comments, most))
    const left = this.#scale.comments - counted.reduce((sum, count) => sum + count, 0)
    const ordinary = this.#scale.posts - special.length
    const weights = Array.from({ length: ordinary }, (_, number) => 1 / (1 + (mixed(number, 8) % 100)))
    const whole = weights.reduce((sum, weight) => sum + weight, 0)
    let reached = 0
    const shares = weights.map((weight) => {
      const before = Math.round((reached / whole) * left)
      reached += weight
      return Math.round((reached / whole) * left) - before
    })
    return [...shares, ...counted]
  }

  #comment(given: {
    number: number
    anchor: number
    parent: number | null
    root: number
    before: number
  }): Cell[] {
    const { number, anchor, parent, root, before } = given
    const id = before + anchor
    const at = this.#commentedAt(number, anchor)
    return [
      idOf('comment', id),
      idOf('post', number),
      parent && idOf('comment', before + parent),
      idOf('comment', before + root),
      this.#commentedAt(number, root),
      anchor,
      this.#measured(number) ? 'approved' : statusAt(id),
      nameAt(mixed(id, 12)),
      commentTexts[mixed(id, 14) % commentTexts.length]!,
      at,
      at,
      `\\x${id.toString(16).padStart(64, '0')}`,
    ]
  }

  #commentedAt(number: number, anchor: number): string {
    const published = this.#published(number).getTime()
    return new Date(Math.min(published + anchor * 600_000, this.#until)).toISOString()
  }
}

/** Every second one answers one of the last twelve; the anchor of it. */
function parentOf(id: number, anchor: number): number | null {
  const back = 1 + (mixed(id, 9) % 12)
  return anchor > back && mixed(id, 10) % 2 === 0 ? anchor - back : null
}

function statusAt(id: number): string {
  const place = mixed(id, 15) % 500
  if (place < 10) return 'spam'
  if (place < 15) return 'rejected'
  return place === 15 ? 'waiting' : 'approved'
}

const nameAt = (number: number): string =>
  `${capital(vocabulary[120 + (number % 500)]!)} ${capital(vocabulary[700 + (number % 900)]!)}`

const capital = (word: string): string => `${word[0]!.toUpperCase()}${word.slice(1)}`

/**
 * How long searching takes among many posts. Fill an empty, migrated database that DATABASE_URL names with
 * `fillSearchBench`, then `measureSearch`; or run this file, which does both:
 * `DATABASE_URL=… node --import tsx tests/bench/search.ts 100000`
 */
import { database } from '#lib/database/client.ts'
import { systemActor } from '#lib/people/actor.ts'
import { fillSearch } from '#lib/posts/search/fill.ts'
import { findPublicMatches } from '#lib/posts/search/public-queries.ts'

/** Posts of 300 words of a vocabulary of 20,000 whose commonness falls as in a language (Zipf). */
export async function fillSearchBench(posts: number): Promise<void> {
  for (let first = 1; first <= posts; first += 2_000) {
    const last = Math.min(posts, first + 1_999)
    const data = Array.from({ length: last - first + 1 }, (_, at) => postOf(first + at))
    await database().post.createMany({ data })
  }
  await fillSearch(systemActor('bench'))
  await database().$executeRaw`VACUUM ANALYZE`
}

function postOf(number: number) {
  const words = Array.from({ length: 300 }, (_, at) => wordAt(number * 1_000 + at))
  const publishedAt = new Date(Date.UTC(2010, 0, 1) + number * 3_600_000)
  const paragraph = (text: string) => ({ type: 'paragraph', content: [{ type: 'text', text }] })
  const body = { type: 'doc', version: 1, content: [paragraph(words.join(' '))] }
  return {
    path: `/bench/${number}/`,
    title: words.slice(0, 6).join(' '),
    excerpt: words.slice(6, 30).join(' '),
    status: 'published' as const,
    publishedAt,
    body,
  }
}

const vocabulary = 20_000

/** The same for the same number, so that two runs measure the same. */
function wordAt(seed: number): string {
  const share = (Math.imul(seed ^ (seed >>> 15), 2_246_822_519) >>> 0) / 2 ** 32
  return wordOfRank(Math.floor(vocabulary ** share))
}

const syllables = ['ba', 'ke', 'li', 'mo', 'nu', 'ra', 'se', 'ti', 'vo', 'zu', 'pha', 'dre', 'sko', 'glu']

export function wordOfRank(rank: number): string {
  let left = rank + 200
  let word = ''
  while (left > 0) {
    word += syllables[left % syllables.length]
    left = Math.floor(left / syllables.length)
  }
  return `${word}x`
}

export interface SearchFigures {
  word: string
  total: number
  /** Milliseconds. */
  p50: number
  p95: number
}

/** The commonest word stands in nearly all posts, a common one in a third, the rare one in a few; `times` searches each. */
export async function measureSearch({ times = 200 } = {}): Promise<Record<string, SearchFigures>> {
  const asked = {
    commonest: wordOfRank(15),
    common: wordOfRank(75),
    rare: wordOfRank(vocabulary - 5),
    twoWords: `${wordOfRank(75)} ${wordOfRank(400)}`,
    misspelt: `${wordOfRank(7_000).slice(0, -2)}qx`,
  }
  const figures: Record<string, SearchFigures> = {}
  for (const [name, word] of Object.entries(asked)) figures[name] = await measure(word, times)
  return figures
}

async function measure(word: string, times: number): Promise<SearchFigures> {
  const took: number[] = []
  let total = 0
  for (let at = 0; at < times; at += 1) {
    const from = performance.now()
    total = (await findPublicMatches(word, { page: 1 })).total
    took.push(performance.now() - from)
  }
  took.sort((one, other) => one - other)
  const at = (share: number) => Math.round(took[Math.floor((took.length - 1) * share)]! * 10) / 10
  return { word, total, p50: at(0.5), p95: at(0.95) }
}

if (process.argv[1] === import.meta.filename) {
  const posts = Number(process.argv[2] ?? 0)
  if (posts) await fillSearchBench(posts)
  process.stdout.write(`${JSON.stringify(await measureSearch(), null, 2)}\n`)
  await database().$disconnect()
}

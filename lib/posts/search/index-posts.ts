import { captionsOf } from '#lib/content/everything-in.ts'
import { parseDocument } from '#lib/content/schema.ts'
import { toText } from '#lib/content/to-text.ts'
import type { Transaction } from '#lib/database/client.ts'
import { dictionaryOf } from './dictionaries.ts'
import { wordsOf } from './words.ts'

/** In UTF-16 units: three long books. */
const mostText = 1_000_000
/** More places of one word change no rank, and each is read when ranking. */
const mostPlaces = 8
/** PostgreSQL counts no further. */
const lastPlace = 16_383

type Weight = 'A' | 'B' | 'C' | 'D'

/** A post with the places of its words. */
export interface IndexedPost {
  id: string
  dictionary: string
  /** Of each word, e.g. `3A`. */
  places: ReadonlyMap<string, string[]>
}

/**
 * Makes the rows of these posts in the index of the search. The caller holds their locks, so that no older
 * text is written after a newer one.
 */
export async function indexPosts(tx: Transaction, ids: string[]): Promise<IndexedPost[]> {
  const rows = await tx.post.findMany({ where: { id: { in: ids } }, select: columns })
  const posts = rows.map((row) => ({
    id: row.id,
    dictionary: dictionaryOf(row.language),
    places: placesOf(partsOf(row)),
  }))
  await write(tx, posts)
  return posts
}

async function write(tx: Transaction, posts: readonly IndexedPost[]): Promise<void> {
  const dictionaries = posts.map(({ dictionary }) => dictionary)
  const words = posts.flatMap(({ places }, post) =>
    [...places].map(([word, at]) => ({ post: post + 1, word, at: at.join(',') })),
  )
  await tx.$executeRaw`
    INSERT INTO post_search (post_id, dictionary, document, listed, published_at)
    SELECT p.id, given.dictionary, coalesce(made.document, ''), is_listed(p.status, p.withdrawn_at, p.archived_at), p.published_at
      FROM unnest(${posts.map(({ id }) => id)}::uuid[], ${dictionaries}::text[]) WITH ORDINALITY AS given (id, dictionary, post)
      JOIN post p ON p.id = given.id
      LEFT JOIN search_documents(${dictionaries}, ${words.map(({ post }) => post)}::int[], ${words.map(({ word }) => word)}, ${words.map(({ at }) => at)}) made
             ON made.post = given.post
    ON CONFLICT (post_id) DO UPDATE SET dictionary = excluded.dictionary, document = excluded.document,
      listed = excluded.listed, published_at = excluded.published_at`
}

const named = { name: true } as const

const columns = {
  id: true,
  title: true,
  excerpt: true,
  language: true,
  body: true,
  coverCaption: true,
  authors: { select: { author: { select: named } } },
  topics: { select: { topic: { select: named } } },
  tags: { select: { tag: { select: named } } },
} as const

type Row = Awaited<ReturnType<typeof readColumns>>[number]
const readColumns = (tx: Transaction) => tx.post.findMany({ select: columns })

/** What weighs most comes first: places are counted up to a limit. Captions weigh `D`, apart from all else. */
function partsOf(post: Row): [Weight, string][] {
  const body = parseDocument(post.body)
  const names = [
    ...post.authors.map(({ author }) => author.name),
    ...post.topics.map(({ topic }) => topic.name),
    ...post.tags.map(({ tag }) => tag.name),
  ]
  return [
    ['A', post.title],
    ['B', names.join('\n')],
    ['C', post.excerpt],
    ['D', [post.coverCaption, captionsOf(body)].join('\n')],
    ['C', toText(body).slice(0, mostText)],
  ]
}

function placesOf(parts: readonly [Weight, string][]): Map<string, string[]> {
  const places = new Map<string, string[]>()
  let place = 0
  for (const [weight, text] of parts) {
    for (const { word } of wordsOf(text)) {
      place = Math.min(place + 1, lastPlace)
      const known = places.get(word)
      if (!known) places.set(word, [`${place}${weight}`])
      else if (known.length < mostPlaces) known.push(`${place}${weight}`)
    }
  }
  return places
}

import { database, type Transaction } from '#lib/database/client.ts'
import { RefusedError } from '#lib/errors.ts'
import type { Actor } from '#lib/people/actor.ts'
import { type IndexedPost, indexPosts } from './index-posts.ts'
import { isUnspaced } from './words.ts'

/** A save of one of them waits until all are made, some tenths of a second. */
const atOnce = 100

/**
 * Makes the rows of the search that are due: after an upgrade, an import or a restore, when an author, topic or
 * tag got another name, or something wrote past the application. May be stopped at any moment and goes on
 * where it was.
 * @returns how many posts
 */
export async function fillSearch(actor: Actor, signal?: AbortSignal): Promise<number> {
  if (actor.kind !== 'system') throw new RefusedError('forbidden', 'Only Lamplight itself fills the search.')
  let filled = 0
  while (!signal?.aborted) {
    const ids = await database().$transaction(fillSome, { maxWait: 10_000, timeout: 60_000 })
    filled += ids.length
    if (ids.length < atOnce) break
  }
  return filled
}

/**
 * A post that somebody is saving is left: its save makes the row, and the next round its words. So is one whose author,
 * topic or tag is being named anew: what is read here would be the old name.
 */
async function fillSome(tx: Transaction): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT p.id FROM search_due d JOIN post p ON p.id = d.post_id
     ORDER BY d.post_id DESC LIMIT ${atOnce} FOR NO KEY UPDATE OF p, d SKIP LOCKED`
  const ids = rows.map(({ id }) => id)
  await addWords(tx, await indexPosts(tx, ids))
  await tx.$executeRaw`
    DELETE FROM search_due d WHERE d.post_id = ANY (${ids}::uuid[]) OR NOT EXISTS (SELECT FROM post p WHERE p.id = d.post_id)`
  return ids
}

/** Drafts and posts of people at risk give no words for suggestions, even before the view says so. */
async function addWords(tx: Transaction, indexed: readonly IndexedPost[]): Promise<void> {
  const open = await tx.post.findMany({
    where: {
      id: { in: indexed.map(({ id }) => id) },
      protection: { in: ['unasked', 'none'] },
      status: { in: ['published', 'scheduled'] },
      withdrawnAt: null,
      archivedAt: null,
    },
    select: { id: true },
  })
  const ids = new Set(open.map(({ id }) => id))
  const words = new Map(
    indexed
      .filter(({ id }) => ids.has(id))
      .flatMap(({ dictionary, places }) =>
        suggestible(places).map((word) => [`${dictionary} ${word}`, { dictionary, word }] as const),
      ),
  )
  await keepWords(tx, [...words.values()])
}

/** Words that stand outside captions, of languages that write spaces. */
const suggestible = (places: IndexedPost['places']): string[] =>
  [...places].flatMap(([word, at]) =>
    at.some((place) => !place.endsWith('D')) && isOrdinary(word) && !isUnspaced(word) ? [word] : [],
  )

const isOrdinary = (word: string): boolean =>
  word.length >= 4 && word.length <= 30 && /^\p{L}[\p{L}\p{M}']*$/u.test(word)

const keepWords = (tx: Transaction, words: { dictionary: string; word: string }[]): Promise<number> =>
  tx.$executeRaw`
    INSERT INTO search_word (word, lexeme)
    SELECT DISTINCT w.word, l.lexeme
      FROM unnest(${words.map(({ word }) => word)}::text[], ${words.map(({ dictionary }) => dictionary)}::text[]) AS w (word, dictionary),
           unnest(search_lexemes(w.word, w.dictionary::regdictionary)) AS l (lexeme)
     WHERE NOT EXISTS (SELECT FROM search_word k WHERE k.word = w.word AND k.lexeme = l.lexeme)
     ORDER BY 1, 2
    ON CONFLICT DO NOTHING`

/**
 * For every night: forgets words that no listed text holds any more.
 * @returns how many
 */
export async function forgetOldWords(actor: Actor): Promise<number> {
  if (actor.kind !== 'system')
    throw new RefusedError('forbidden', 'Only Lamplight itself tidies the search up.')
  let forgotten = 0
  let after = ''
  for (;;) {
    const rows = await database().searchWord.findMany({
      where: { word: { gt: after } },
      orderBy: { word: 'asc' },
      take: 500,
      select: { word: true },
      distinct: ['word'],
    })
    if (rows.length === 0) return forgotten
    const words = rows.map(({ word }) => word)
    forgotten += await database().$executeRaw`
      DELETE FROM search_word w WHERE w.word = ANY (${words}::text[])
        AND NOT EXISTS (SELECT FROM post_search s WHERE s.listed AND s.document @@ search_quoted(w.lexeme)::tsquery)`
    after = words.at(-1)!
  }
}

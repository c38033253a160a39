import { z } from 'zod'
import { database } from '#lib/database/client.ts'
import { Prisma } from '#lib/database/generated/client.ts'
import { type Actor, may, requirePermission } from '#lib/people/actor.ts'
import { isUnspaced } from '#lib/posts/search/words.ts'
import { type QueueItem, queueColumns, toQueueItems } from './queue-item.ts'
import { cursorOf, type QueuePlace, readCursor } from './queue-place.ts'

export interface CommentSearch {
  /** In the text or the name; the last may be the beginning of one. */
  words?: string
  /** A post’s id. */
  post?: string
  /** The id of somebody who proved an e-mail. */
  writer?: string
  cursor?: string | null
}

export interface CommentsFound {
  items: QueueItem[]
  nextCursor: string | null
  /** So many have these words that looking would take too long. */
  tooMany: boolean
}

const pageSize = 25
const longest = 200
const seconds = 2

/** Comments of every state that this moderator may open, with all of these words, of this post, by this writer: the newest first. */
export async function searchComments(actor: Actor, asked: CommentSearch): Promise<CommentsFound> {
  requirePermission(actor, 'comment.moderate')
  const filters = filtersOf(asked)
  if (filters.length === 0) return { items: [], nextCursor: null, tooMany: false }
  const hidden = may(actor, 'comment.settle') ? [] : [Prisma.sql`c.status <> 'sealed'`]
  const places = await inTime([...filters, ...hidden], readCursor(asked.cursor))
  if (!places) return { items: [], nextCursor: null, tooMany: true }
  const page = places.slice(0, pageSize)
  const rows = await database().comment.findMany({
    where: { id: { in: page.map(({ id }) => id) } },
    select: queueColumns,
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
  })
  return {
    items: await toQueueItems(actor, rows),
    nextCursor: places.length > pageSize ? cursorOf(page.at(-1)!) : null,
    tooMany: false,
  }
}

function filtersOf({ words, post, writer }: CommentSearch): Prisma.Sql[] {
  const terms = wordsIn(words ?? '')
  const spaced = terms.filter((term) => !isUnspaced(term))
  return [
    ...(spaced.length > 0 ? [hasWords(spaced)] : []),
    ...terms.filter(isUnspaced).map(stands),
    ...(isId(post) ? [Prisma.sql`c.post_id = ${post}::uuid`] : []),
    ...(isId(writer) ? [Prisma.sql`c.commenter_id = ${writer}::uuid`] : []),
  ]
}

const isId = (id: string | undefined): id is string => z.uuid().safeParse(id).success

/** Scripts without spaces between words are looked for as they stand, in the newest comments. */
const newest = 50_000

const stands = (word: string): Prisma.Sql => Prisma.sql`c.id IN (
  SELECT n.id FROM (SELECT id, author_name, body FROM comment ORDER BY id DESC LIMIT ${newest}) n
   WHERE strpos(lower(n.author_name || ' ' || n.body), lower(${word})) > 0)`

/** Letters and digits alone, so that nothing is an operator. */
const wordsIn = (written: string): string[] =>
  written
    .slice(0, longest)
    .match(/[\p{L}\p{M}\p{N}]+/gu)
    ?.slice(0, 8) ?? []

/** Each word as PostgreSQL parts them, and anything that begins with it. */
function hasWords(words: readonly string[]): Prisma.Sql {
  const query = words.map((word) => `'${word}':*`).join(' & ')
  return Prisma.sql`to_tsvector('simple', c.author_name || ' ' || c.body) @@ to_tsquery('simple', ${query})`
}

async function inTime(filters: Prisma.Sql[], after: QueuePlace | null): Promise<QueuePlace[] | null> {
  const older = after
    ? [Prisma.sql`(c.created_at, c.id) < (${after.createdAt}::timestamptz, ${after.id}::uuid)`]
    : []
  try {
    return await database().$transaction(async (tx) => {
      await tx.$executeRaw`SELECT set_config('statement_timeout', ${`${seconds}s`}, true)`
      return await tx.$queryRaw<QueuePlace[]>`
        SELECT c.id, c.created_at AS "createdAt" FROM comment c
         WHERE c.status <> 'erased' AND ${Prisma.join([...filters, ...older], ' AND ')}
         ORDER BY c.created_at DESC, c.id DESC LIMIT ${pageSize + 1}`
    })
  } catch (error) {
    if (String(error).includes('statement timeout')) return null
    throw error
  }
}

import { mediaIdsOf } from '#lib/content/everything-in.ts'
import type { Prisma } from '#lib/database/generated/client.ts'
import { publicDatabase } from '#lib/database/public.ts'
import { pathForms } from './address.ts'
import {
  cardColumns,
  cardOf,
  type Named,
  type PostCard,
  pictureColumns,
  publicPictureOf,
  type WholePost,
  wholeColumns,
  wholeOf,
  withDocument,
} from './public-view.ts'
import type { Topic } from './topic-tree.ts'

/** Which posts a list shows; newest first. */
export interface PostFilter {
  topicIds?: string[]
  tagId?: string
  authorId?: string
  /** From this moment, until just before that one. */
  between?: { from: Date; until: Date }
  exceptId?: string
}

export interface PageOfPosts<P> {
  posts: P[]
  /** How many there are on all pages. */
  total: number
  pages: number
}

interface Paging {
  page: number
  perPage: number
}

/** What stands at that path, in either form of it; the answer's own path is the right one. */
export async function findPublicPost(path: string): Promise<WholePost | null> {
  const row = await publicDatabase().publicPost.findFirst({
    where: { path: { in: pathForms(path) } },
    select: wholeColumns,
  })
  return row && (await withPictures([row]))[0]!
}

export async function findPublicPostById(id: string): Promise<WholePost | null> {
  const row = await publicDatabase().publicPost.findUnique({ where: { id }, select: wholeColumns })
  return row && (await withPictures([row]))[0]!
}

/** What an address answers that is no public post's. */
export type FormerAddress =
  | { is: 'moved'; post: { id: string; path: string } }
  /** To where somebody chose, when the time of what stood here was over. */
  | { is: 'led'; to: string; forGood: boolean }
  | { is: 'gone' }

export async function findPublicFormerPath(path: string): Promise<FormerAddress | null> {
  const last = { sort: 'asc', nulls: 'last' } as const
  const [former] = await publicDatabase().publicFormerPath.findMany({
    where: { path: { in: pathForms(path) } },
    orderBy: [{ target: last }, { leadsTo: last }],
    take: 1,
  })
  if (!former) return null
  const { target, leadsTo, forGood } = former
  if (leadsTo) return { is: 'led', to: leadsTo, forGood }
  if (!target) return { is: 'gone' }
  const post = await publicDatabase().publicPost.findUnique({
    where: { path: target },
    select: { id: true, path: true },
  })
  return post && { is: 'moved', post }
}

export async function listPublicPosts(filter: PostFilter, paging: Paging): Promise<PageOfPosts<PostCard>> {
  const { ids, ...counts } = await pageOfIds(filter, paging)
  const rows = await publicDatabase().publicPost.findMany({ where: { id: { in: ids } }, select: cardColumns })
  return { ...counts, posts: inOrderOf(ids, rows).map(cardOf) }
}

/** The newest, by their titles alone; nobody counts the others. */
export async function listPublicTitles(filter: PostFilter, most: number): Promise<PostLink[]> {
  return await publicDatabase().publicPost.findMany({
    where: whereOf(filter),
    orderBy: newestFirst,
    take: most,
    select: linkColumns,
  })
}

/** With their texts: for feeds, and for a front page that shows whole posts. */
export async function listWholePublicPosts(
  filter: PostFilter,
  paging: Paging,
): Promise<PageOfPosts<WholePost>> {
  const { ids, ...counts } = await pageOfIds(filter, paging)
  const rows = await publicDatabase().publicPost.findMany({
    where: { id: { in: ids } },
    select: wholeColumns,
  })
  return { ...counts, posts: await withPictures(inOrderOf(ids, rows)) }
}

/** The last one before and the first one after it, in the order of the lists. */
export async function findPublicNeighbours(post: {
  id: string
  publishedAt: Date
}): Promise<{ earlier: PostLink | null; later: PostLink | null }> {
  const { id, publishedAt } = post
  const [earlier, later] = await Promise.all([
    publicDatabase().publicPost.findFirst({
      where: {
        ...listed,
        publishedAt: { lte: publishedAt },
        OR: [{ publishedAt: { lt: publishedAt } }, { id: { lt: id } }],
      },
      orderBy: newestFirst,
      select: linkColumns,
    }),
    publicDatabase().publicPost.findFirst({
      where: {
        ...listed,
        publishedAt: { gte: publishedAt },
        OR: [{ publishedAt: { gt: publishedAt } }, { id: { gt: id } }],
      },
      orderBy: [{ publishedAt: 'asc' }, { id: 'asc' }],
      select: linkColumns,
    }),
  ])
  return { earlier, later }
}

const linkColumns = { id: true, path: true, title: true, language: true } satisfies Prisma.PublicPostSelect
export type PostLink = Prisma.PublicPostGetPayload<{ select: typeof linkColumns }>

/** The same post in other languages. */
export async function listPublicTranslations(post: {
  id: string
  translationOf: string | null
}): Promise<PostLink[]> {
  const original = post.translationOf ?? post.id
  return await publicDatabase().publicPost.findMany({
    where: { OR: [{ id: original }, { translationOf: original }], NOT: { id: post.id } },
    orderBy: { language: 'asc' },
    take: 50,
    select: linkColumns,
  })
}

/** The languages that public posts are written in. */
export async function listPublicLanguages(): Promise<string[]> {
  const rows = await publicDatabase().publicPost.findMany({
    where: listed,
    distinct: ['language'],
    orderBy: { language: 'asc' },
    take: 50,
    select: { language: true },
  })
  return rows.map(({ language }) => language)
}

/** The moment of each public post, newest first: enough to say which months have any. */
export async function listPublicMoments(): Promise<Date[]> {
  const rows = await publicDatabase().publicPost.findMany({
    where: listed,
    orderBy: newestFirst,
    take: 50_000,
    select: { publishedAt: true },
  })
  return rows.map(({ publishedAt }) => publishedAt)
}

/** What is archived stands at its address alone. */
const listed = { kind: 'post', archivedAt: null } satisfies Prisma.PublicPostWhereInput

const newestFirst = [
  { publishedAt: 'desc' },
  { id: 'desc' },
] satisfies Prisma.PublicPostOrderByWithRelationInput[]

/** Ids alone first: the rows of earlier pages are skipped in the index. */
async function pageOfIds(filter: PostFilter, { page, perPage }: Paging) {
  const where = whereOf(filter)
  const [rows, total] = await Promise.all([
    publicDatabase().publicPost.findMany({
      where,
      orderBy: newestFirst,
      skip: (page - 1) * perPage,
      take: perPage,
      select: { id: true },
    }),
    publicDatabase().publicPost.count({ where }),
  ])
  return { ids: rows.map(({ id }) => id), total, pages: Math.max(1, Math.ceil(total / perPage)) }
}

function whereOf({ topicIds, tagId, authorId, between, exceptId }: PostFilter): Prisma.PublicPostWhereInput {
  return {
    ...listed,
    ...(topicIds && { topics: { some: { topicId: { in: topicIds } } } }),
    ...(tagId && { tags: { some: { tagId } } }),
    ...(authorId && { authors: { some: { authorId } } }),
    ...(between && { publishedAt: { gte: between.from, lt: between.until } }),
    ...(exceptId && { id: { not: exceptId } }),
  }
}

function inOrderOf<R extends { id: string }>(ids: readonly string[], rows: readonly R[]): R[] {
  const known = new Map(rows.map((row) => [row.id, row]))
  return ids.flatMap((id) => known.get(id) ?? [])
}

type WholeRow = Prisma.PublicPostGetPayload<{ select: typeof wholeColumns }>

/** One look-up for the pictures of all of them. */
async function withPictures(rows: readonly WholeRow[]): Promise<WholePost[]> {
  const posts = rows.map(withDocument)
  const ids = [...new Set(posts.flatMap(({ body }) => mediaIdsOf(body)))]
  const media = await publicDatabase().publicMedia.findMany({
    where: { id: { in: ids } },
    select: pictureColumns,
  })
  const pictures = new Map(media.map((row) => [row.id, publicPictureOf(row)]))
  return posts.map((post) => wholeOf(post, pictures))
}

/** The topics that have something to read, in their order. A site has few. */
export async function listPublicTopics(): Promise<Topic[]> {
  return await publicDatabase().publicTopic.findMany({
    orderBy: [{ position: 'asc' }, { name: 'asc' }],
    take: 500,
    select: { id: true, slug: true, name: true, description: true, parentId: true },
  })
}

export const findPublicTag = async (slug: string): Promise<Named | null> =>
  await publicDatabase().publicTag.findUnique({
    where: { slug },
    select: { id: true, slug: true, name: true },
  })

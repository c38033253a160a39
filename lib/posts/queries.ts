import { z } from 'zod'
import { database } from '#lib/database/client.ts'
import type { Prisma } from '#lib/database/generated/client.ts'
import type { PostKind } from '#lib/database/generated/enums.ts'
import { RefusedError } from '#lib/errors.ts'
import { parseForm } from '#lib/parse-form.ts'
import { type Actor, requirePermission } from '#lib/people/actor.ts'
import type { Arrived } from './arrived-in-words.ts'
import { findCheckContext } from './checks/find-context.ts'
import { check, type Finding } from './checks.ts'
import { contentOf, type EditableContent } from './editable-content.ts'
import { findLastSaved, type LastSaved } from './last-saved.ts'
import { noSuchPost } from './lock-post.ts'
import { listed, matching } from './matching.ts'
import { readPlaces } from './pages/places.ts'
import { inTreeOrder } from './pages/tree.ts'
import { findArrived } from './pictures-on-their-way.ts'
import { canEdit, canOpen, canPublish, canRestoreFromTrash, canTrash } from './policy.ts'
import { type KnownPost, knownPost, postColumns, standingColumns, standingOf } from './post-row.ts'
import { ListPostsForm, postStatuses } from './schema.ts'
import type { Stage } from './standing.ts'
import { databaseNow } from './transaction.ts'
import { inStatus, visibleTo } from './visible.ts'

const perPage = 40

/** What a list of the desk shows of a post. */
export interface PostRow {
  id: string
  kind: PostKind
  status: Stage
  title: string
  path: string
  language: string
  publishedAt: Date | null
  updatedAt: Date
  authors: { id: string; name: string }[]
  canOpen: boolean
  /** How many pages of the list it stands under; posts stand under none. */
  depth: number
}

export interface PageOfRows {
  posts: PostRow[]
  /** The cursor of the page after, or null at the end. */
  next: string | null
  /** How many each status has with the same filters. `all` leaves the trash out. */
  counts: Record<Stage | 'all', number>
}

const rowColumns = {
  ...standingColumns,
  id: true,
  title: true,
  path: true,
  language: true,
  updatedAt: true,
  authors: {
    orderBy: { position: 'asc' },
    select: { authorId: true, author: { select: { accountId: true, name: true } } },
  },
} satisfies Prisma.PostSelect

type Row = Prisma.PostGetPayload<{ select: typeof rowColumns }>

/**
 * The last changed first, pages alone as a tree. Whoever may not change everybody's sees their own and what is
 * public.
 */
export async function listPosts(actor: Actor, asked: ListPostsForm = {}): Promise<PageOfRows> {
  requirePermission(actor, 'post.write')
  const { status, cursor, ...filter } = parseForm(ListPostsForm, asked)
  const now = await databaseNow(database())
  const where = { AND: [visibleTo(actor, now), ...matching(filter)] }
  const shown = { AND: [where, listed(status, now)] }
  const [{ rows, next }, counts] = await Promise.all([
    filter.kind === 'page' ? listInTree(shown, cursor) : listByChange(shown, cursor),
    countByStatus(where, now),
  ])
  return { posts: rows.map((row) => ({ ...rowOf(actor, row, now), depth: row.depth })), next, counts }
}

interface Listed {
  rows: (Row & { depth: number })[]
  next: string | null
}

async function listByChange(where: Prisma.PostWhereInput, cursor: string | undefined): Promise<Listed> {
  const found = await database().post.findMany({
    where: { AND: [where, after(cursor)] },
    select: rowColumns,
    orderBy: [{ updatedAt: 'desc' }, { id: 'desc' }],
    take: perPage + 1,
  })
  const rows = found.slice(0, perPage).map((row) => ({ ...row, depth: 0 }))
  const last = rows.at(-1)
  const hasMore = found.length > perPage && last
  return { rows, next: hasMore ? `${last.updatedAt.toISOString()} ${last.id}` : null }
}

/** The cursor is the page that the one before ended with: a site has few, and their order is known by all of them. */
async function listInTree(where: Prisma.PostWhereInput, cursor: string | undefined): Promise<Listed> {
  const [pages, found] = await Promise.all([
    readPlaces(database()),
    database().post.findMany({ where, select: { id: true } }),
  ])
  const shown = new Set(found.map(({ id }) => id))
  const tree = inTreeOrder(pages, ({ id }) => shown.has(id))
  const from = cursor ? tree.findIndex(({ id }) => id === cursor) + 1 : 0
  if (cursor && from === 0) throw noSuchPageOfList()
  const here = tree.slice(from, from + perPage)
  const rows = await database().post.findMany({
    where: { id: { in: here.map(({ id }) => id) } },
    select: rowColumns,
  })
  const known = new Map(rows.map((row) => [row.id, row]))
  return {
    rows: here.flatMap(({ id, depth }) => {
      const row = known.get(id)
      return row ? [{ ...row, depth }] : []
    }),
    next: from + perPage < tree.length ? here.at(-1)!.id : null,
  }
}

const noSuchPageOfList = () => new RefusedError('not_found', 'This page of the list does not exist.')

function after(cursor: string | undefined): Prisma.PostWhereInput {
  if (!cursor) return {}
  const read = z.tuple([z.iso.datetime().refine((at) => at > '0001'), z.uuid()]).safeParse(cursor.split(' '))
  if (!read.success) throw noSuchPageOfList()
  const [updatedAt, id] = read.data
  return { OR: [{ updatedAt: { lt: updatedAt } }, { updatedAt, id: { lt: id } }] }
}

async function countByStatus(where: Prisma.PostWhereInput, now: Date): Promise<PageOfRows['counts']> {
  const count = (status: Stage) => database().post.count({ where: { AND: [where, inStatus(status, now)] } })
  const [groups, ...byTime] = await Promise.all([
    database().post.groupBy({ by: ['status'], where, _count: true }),
    ...changedByTime.map(count),
  ])
  const counts = Object.fromEntries(postStatuses.map((status) => [status, 0])) as PageOfRows['counts']
  for (const { status, _count } of groups) counts[status] = _count
  const out = counts.published + counts.scheduled
  changedByTime.forEach((status, place) => {
    counts[status] = byTime[place]!
  })
  counts.published = out - counts.scheduled - counts.archived - counts.expired
  counts.all = postStatuses.reduce((sum, status) => sum + (status === 'trashed' ? 0 : counts[status]), 0)
  return counts
}

/** The published, nearly all, are what remains: to count them once is enough. */
const changedByTime = ['scheduled', 'archived', 'expired'] as const

function rowOf(actor: Actor, row: Row, now: Date): Omit<PostRow, 'depth'> {
  const { id, title, path, language, publishedAt, updatedAt } = row
  const standing = standingOf(row, now)
  return {
    ...{ id, title, path, language, publishedAt, updatedAt },
    kind: standing.kind,
    status: standing.status,
    authors: row.authors.map(({ authorId, author }) => ({ id: authorId, name: author.name })),
    canOpen: canOpen(actor, standing),
  }
}

/** Everything that the editor needs of a post. */
export interface EditablePost {
  id: string
  version: number
  status: Stage
  form: { kind: PostKind } & EditableContent
  /** In the future while it is scheduled. */
  publishedAt: Date | null
  /** Whether readers could ever open it: its address is then kept when the title changes. */
  wasPublic: boolean
  isWithdrawn: boolean
  /** Whether subscribers get a letter, unless whoever publishes says otherwise. */
  asksForLetter: boolean
  changedSincePublishing: boolean
  /** Something waits that readers do not see. */
  hasPending: boolean
  lastSaved: LastSaved | null
  /** Of the pictures of its newest text. */
  arrived: Arrived
  findings: Finding[]
  may: { edit: boolean; publish: boolean; trash: boolean; restoreFromTrash: boolean }
}

/** @throws RefusedError unauthenticated, forbidden, not_found */
export async function requirePost(actor: Actor, id: string): Promise<EditablePost> {
  const post = await requireKnownPost(actor, id)
  const [content, lastSaved, changes, context, arrived] = await Promise.all([
    contentOf(database(), post.newest),
    findLastSaved(database(), id),
    countChangesSincePublishing(post),
    findCheckContext(database(), post, post.newest),
    findArrived(database(), post.newest),
  ])
  const { version, status, publishedAt, wasPublic, isWithdrawn } = post
  return {
    ...{ id, version, status, publishedAt, wasPublic, isWithdrawn },
    asksForLetter: status !== 'scheduled' || post.letterAskedAt !== null,
    form: { kind: post.kind, ...content },
    changedSincePublishing: changes > 0,
    hasPending: post.pending !== null,
    lastSaved,
    arrived,
    findings: check(post.newest, context),
    may: {
      edit: canEdit(actor, post),
      publish: canPublish(actor, post),
      trash: canTrash(actor, post),
      restoreFromTrash: canRestoreFromTrash(actor, post),
    },
  }
}

/** The post as its writers know it, for the queries of this subject. @throws RefusedError */
export async function requireKnownPost(actor: Actor, id: string): Promise<KnownPost> {
  requirePermission(actor, 'post.write')
  if (!z.uuid().safeParse(id).success) throw noSuchPost()
  const now = await databaseNow(database())
  const row = await database().post.findFirst({
    where: { AND: [{ id }, visibleTo(actor, now)] },
    select: postColumns,
  })
  if (!row) throw noSuchPost()
  const post = knownPost(row, now)
  if (canOpen(actor, post)) return post
  throw new RefusedError('forbidden', 'This is somebody else’s. They or an editor can open it.')
}

/** What stands above something about a post. */
export interface VisiblePost {
  id: string
  title: string
  path: string
  language: string
}

/** One that the actor may know of, without what only its writers may. @throws RefusedError not_found */
export async function requireVisiblePost(actor: Actor, id: string): Promise<VisiblePost> {
  requirePermission(actor, 'desk.see')
  if (!z.uuid().safeParse(id).success) throw noSuchPost()
  const now = await databaseNow(database())
  const post = await database().post.findFirst({
    where: { AND: [{ id }, visibleTo(actor, now)] },
    select: { id: true, title: true, path: true, language: true },
  })
  if (!post) throw noSuchPost()
  return post
}

/** Of its content; to be published, taken down and published again is none. */
async function countChangesSincePublishing({ id, wasPublic, publishedAt }: KnownPost): Promise<number> {
  if (!wasPublic || !publishedAt) return 0
  const published = await database().revision.findFirst({
    where: { postId: id, reason: { in: ['published', 'scheduled', 'imported'] } },
    orderBy: { number: 'desc' },
    select: { number: true },
  })
  return await database().revision.count({
    where: {
      postId: id,
      reason: { in: ['updated', 'saved'] },
      number: { gt: published?.number ?? 0 },
      createdAt: { gt: publishedAt },
    },
  })
}

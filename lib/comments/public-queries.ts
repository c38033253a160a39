import { z } from 'zod'
import type { Prisma } from '#lib/database/generated/client.ts'
import { publicDatabase } from '#lib/database/public.ts'
import { commentPageOf, commentsPerPage, commentWindow, takePage } from './pages.ts'
import { readPlace } from './place.ts'

const columns = {
  id: true,
  parentId: true,
  threadId: true,
  threadAt: true,
  anchor: true,
  authorName: true,
  website: true,
  body: true,
  createdAt: true,
  editedAt: true,
  byStaff: true,
  byAuthor: true,
  asOrganisation: true,
  isPicked: true,
  isWithdrawn: true,
} as const

const inOrder = [
  { threadAt: 'asc' },
  { threadId: 'asc' },
  { createdAt: 'asc' },
  { anchor: 'asc' },
] satisfies Prisma.PublicCommentOrderByWithRelationInput[]

/** One page of the approved comments of a post. */
export interface CommentPage {
  comments: PublicComment[]
  page: number
  pages: number
  /** How many comments stand on the pages before. */
  before: number
  /** Comments of other pages that are answered on this one, by id. */
  elsewhere: ReadonlyMap<string, { anchor: number; authorName: string }>
  /** Of all pages, the oldest first. */
  picks: PublicPick[]
}

export type PublicPick = { anchor: number; authorName: string }

/**
 * The comments of a page, the oldest conversation first; none for a page that there is not. Only the page's own
 * are read, however many there are.
 * @param post with the number of its approved comments
 */
export async function listPublicCommentPage(
  post: { id: string; commentCount: number },
  page: number,
): Promise<CommentPage> {
  if (post.commentCount <= commentsPerPage) {
    const comments = page === 1 ? await listPlaced({ postId: post.id }) : []
    const picks = comments.filter(({ isPicked }) => isPicked).slice(0, mostPicks)
    return { comments, page, pages: 1, before: 0, elsewhere: new Map(), picks }
  }
  const [{ rows, before }, pages, picks] = await Promise.all([
    findRowsOf(post.id, page),
    countPages(post),
    listPicks(post.id),
  ])
  const comments = await listPlaced({ id: { in: rows.map(({ id }) => id) } })
  return { comments, page, pages, before, elsewhere: await findElsewhere(comments), picks }
}

const mostPicks = 5

const listPicks = async (postId: string): Promise<PublicPick[]> =>
  await publicDatabase().publicComment.findMany({
    where: { postId, isPicked: true },
    select: { anchor: true, authorName: true },
    orderBy: [{ createdAt: 'asc' }, { anchor: 'asc' }],
    take: mostPicks,
  })

const listPlaced = async (where: Prisma.PublicCommentWhereInput): Promise<PublicComment[]> =>
  await publicDatabase().publicComment.findMany({ where, select: columns, take: mostShown, orderBy: inOrder })

/** More than any page holds, whatever was approved since the post was read. */
const mostShown = 2 * commentsPerPage

/** Ids alone first: what is skipped is skipped in the index. */
async function findRowsOf(postId: string, page: number) {
  const window = await publicDatabase().publicComment.findMany({
    where: { postId },
    select: { id: true, threadId: true, createdAt: true, anchor: true },
    orderBy: inOrder,
    ...commentWindow(page),
  })
  const [first] = window
  const inThread = first && page > 1 ? await countInThread(postId, first) : 0
  return takePage(window, { page, inThread })
}

async function countPages({ id: postId, commentCount }: { id: string; commentCount: number }) {
  const last = await publicDatabase().publicComment.findFirst({
    where: { postId },
    select: { threadId: true },
    orderBy: [{ threadAt: 'desc' }, { threadId: 'desc' }, { createdAt: 'desc' }, { anchor: 'desc' }],
  })
  if (!last) return 1
  const inThread = await publicDatabase().publicComment.count({ where: { postId, threadId: last.threadId } })
  return commentPageOf({ before: Math.max(0, commentCount - inThread), inThread: inThread - 1 })
}

interface InThread {
  threadId: string
  createdAt: Date
  anchor: number
}

/** How many of its conversation come before a comment. */
const countInThread = (postId: string, { threadId, createdAt, anchor }: InThread): Promise<number> =>
  publicDatabase().publicComment.count({
    where: {
      postId,
      threadId,
      OR: [{ createdAt: { lt: createdAt } }, { createdAt, anchor: { lt: anchor } }],
    },
  })

/** The page where a comment stands, or one that waits is shown to its writer. */
export async function findPublicCommentPage(
  post: { id: string; commentCount: number },
  { threadAt, ...comment }: InThread & { threadAt: Date },
): Promise<number> {
  if (post.commentCount <= commentsPerPage) return 1
  const postId = post.id
  const { threadId } = comment
  const [before, inThread] = await Promise.all([
    publicDatabase().publicComment.count({
      where: { postId, OR: [{ threadAt: { lt: threadAt } }, { threadAt, threadId: { lt: threadId } }] },
    }),
    countInThread(postId, comment),
  ])
  const page = commentPageOf({ before, inThread })
  return before + inThread < post.commentCount ? page : Math.min(page, await countPages(post))
}

/** The page of the approved comment with that anchor, or null. */
export async function findPublicPageOfAnchor(
  post: { id: string; commentCount: number },
  anchor: number,
): Promise<number | null> {
  const comment = await publicDatabase().publicComment.findUnique({
    where: { postId_anchor: { postId: post.id, anchor } },
    select: { threadId: true, threadAt: true, createdAt: true, anchor: true },
  })
  return comment && (await findPublicCommentPage(post, comment))
}

async function findElsewhere(comments: readonly PublicComment[]): Promise<CommentPage['elsewhere']> {
  const here = new Set(comments.map(({ id }) => id))
  const missing = comments.flatMap(({ parentId }) => (parentId && !here.has(parentId) ? [parentId] : []))
  if (missing.length === 0) return new Map()
  const rows = await publicDatabase().publicComment.findMany({
    where: { id: { in: missing } },
    select: { id: true, anchor: true, authorName: true },
  })
  return new Map(rows.map(({ id, ...row }) => [id, row]))
}

/** The newest first, for feeds. */
export async function listNewestPublicComments(postId: string): Promise<PublicComment[]> {
  return await publicDatabase().publicComment.findMany({
    where: { postId, isWithdrawn: false },
    select: columns,
    orderBy: [{ createdAt: 'desc' }, { anchor: 'desc' }],
    take: 50,
  })
}

/** What readers may know of a comment: no e-mail address, not even whether there is one. */
export type PublicComment = Prisma.PublicCommentGetPayload<{ select: typeof columns }>

/** One approved comment with the post that it stands under; null where its writer took it away, too. */
export async function findPublicComment(written: string) {
  const place = readPlace(written)
  if (!place) return null
  const comment = await publicDatabase().publicComment.findFirst({
    where: { ...place, isWithdrawn: false },
    select: { ...columns, postId: true },
  })
  if (!comment) return null
  const post = await findPublicCommented(comment.postId)
  return post && { comment, post }
}

/** What somebody who comments on a public post is told of it; null where there is none. */
export async function findPublicCommented(postId: string) {
  if (!isId(postId)) return null
  return await publicDatabase().publicPost.findUnique({
    where: { id: postId },
    select: {
      id: true,
      path: true,
      title: true,
      language: true,
      kind: true,
      commentsMode: true,
      protection: true,
      publishedAt: true,
    },
  })
}

/** The path of the public post that somebody comments on, or null. */
export async function findPublicPathOf(postId: string): Promise<string | null> {
  if (!isId(postId)) return null
  const post = await publicDatabase().publicPost.findUnique({ where: { id: postId }, select: { path: true } })
  return post?.path ?? null
}

const isId = (written: string): boolean => z.uuid().safeParse(written).success

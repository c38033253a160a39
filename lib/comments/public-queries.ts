import { z } from 'zod'
import { publicDatabase } from '#lib/database/public.ts'

const most = 5_000

const columns = {
  id: true,
  parentId: true,
  anchor: true,
  authorName: true,
  website: true,
  body: true,
  createdAt: true,
  editedAt: true,
  byStaff: true,
  asOrganisation: true,
} as const

/** The approved comments of a public post, oldest first. */
export async function listPublicComments(postId: string) {
  return await publicDatabase().publicComment.findMany({
    where: { postId },
    select: columns,
    orderBy: [{ createdAt: 'asc' }, { anchor: 'asc' }],
    take: most,
  })
}

/** What readers may know of a comment: no e-mail address, not even whether there is one. */
export type PublicComment = Awaited<ReturnType<typeof listPublicComments>>[number]

/** One approved comment with the post that it stands under, or null. */
export async function findPublicComment(id: string) {
  if (!isId(id)) return null
  const comment = await publicDatabase().publicComment.findUnique({
    where: { id },
    select: { ...columns, postId: true },
  })
  if (!comment) return null
  const post = await publicDatabase().publicPost.findUnique({
    where: { id: comment.postId },
    select: {
      id: true,
      path: true,
      title: true,
      language: true,
      kind: true,
      commentsMode: true,
      protection: true,
      publishedAt: true,
      authors: { orderBy: { position: 'asc' }, select: { author: { select: { name: true } } } },
    },
  })
  return post && { comment, post: { ...post, authors: post.authors.map(({ author }) => author) } }
}

/** The path of the public post that somebody comments on, or null. */
export async function findPublicPathOf(postId: string): Promise<string | null> {
  if (!isId(postId)) return null
  const post = await publicDatabase().publicPost.findUnique({ where: { id: postId }, select: { path: true } })
  return post?.path ?? null
}

const isId = (written: string): boolean => z.uuid().safeParse(written).success

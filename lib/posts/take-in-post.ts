import type { Document } from '#lib/content/schema.ts'
import type { Transaction } from '#lib/database/client.ts'
import type { CommentsMode, PostKind, PostStatus } from '#lib/database/generated/enums.ts'

export interface IncomingPost {
  kind: PostKind
  status: Extract<PostStatus, 'draft' | 'in_review' | 'scheduled' | 'published'>
  /** The path to have if it is free: decoded, NFC. */
  path: string
  title: string
  excerpt: string
  language: string
  body: Document
  /** Given when published or scheduled. */
  publishedAt: Date | null
  createdAt: Date
  updatedAt: Date
  commentsMode: CommentsMode | null
  guid: string | null
  /** In their order. */
  authorIds: string[]
  topicIds: string[]
  tagIds: string[]
  /** Who brings it. */
  accountId: string | null
}

export interface TakenPost {
  id: string
  path: string
  /** What could not be as it was wished. */
  changes: ('path_reserved' | 'path_taken' | 'path_was_emptied' | 'guid_taken')[]
}

/** Stores a post that comes from elsewhere, with its first revision. */
export async function takeInPost(tx: Transaction, incoming: IncomingPost): Promise<TakenPost> {
  const { authorIds, topicIds, tagIds, accountId, ...wished } = incoming
  const { path, changes } = await freePath(tx, wished.path)
  const guid = await freeGuid(tx, wished.guid)
  if (guid !== wished.guid) changes.push('guid_taken')
  // Somebody emptied this address on purpose: what comes back to it is for an editor to see first.
  const hidden = changes.includes('path_was_emptied') && { status: 'draft' as const, publishedAt: null }
  const body = wished.body as unknown as object
  const { id } = await tx.post.create({
    data: { ...wished, ...hidden, path, guid, body, createdById: accountId },
    select: { id: true },
  })
  await tx.postAuthor.createMany({
    data: authorIds.map((authorId, position) => ({ postId: id, authorId, position })),
  })
  await tx.postTopic.createMany({ data: topicIds.map((topicId) => ({ postId: id, topicId })) })
  await tx.postTag.createMany({ data: tagIds.map((tagId) => ({ postId: id, tagId })) })
  await tx.revision.create({
    data: {
      postId: id,
      number: 1,
      reason: 'imported',
      title: wished.title,
      accountId,
      snapshot: {
        title: wished.title,
        path,
        excerpt: wished.excerpt,
        language: wished.language,
        body,
        coverId: null,
        coverAlt: '',
        coverCaption: '',
        authors: authorIds,
        topics: topicIds,
        tags: tagIds,
      },
    },
    select: { id: true },
  })
  return { id, path, changes }
}

interface Place {
  reserved: boolean
  taken: boolean
  emptied: boolean
}

async function freePath(tx: Transaction, wish: string): Promise<Pick<TakenPost, 'path' | 'changes'>> {
  const changes: TakenPost['changes'] = []
  let path = wish
  let place = await lookAt(tx, path)
  if (place.emptied) changes.push('path_was_emptied')
  if (place.reserved) {
    changes.push('path_reserved')
    path = wish.replace(/^\/[^/]*/, '$&-2')
    place = await lookAt(tx, path)
    if (place.reserved) {
      path = beside(wish, 2)
      place = await lookAt(tx, path)
    }
  }
  const base = path
  if (place.taken) changes.push('path_taken')
  for (let number = 2; place.taken; number += 1) {
    path = beside(base, number)
    place = await lookAt(tx, path)
  }
  return { path, changes }
}

/** `/a/b/` as `/a/b-2/`. */
function beside(path: string, number: number): string {
  return path.replace(/(\/?)$/, `-${number}$1`)
}

async function lookAt(tx: Transaction, path: string): Promise<Place> {
  const rows = await tx.$queryRaw<Place[]>`
    WITH asked AS (SELECT rtrim(${path}, '/') AS bare)
    SELECT is_reserved_path(${path}) AS reserved,
           EXISTS (SELECT FROM post WHERE rtrim(path, '/') = bare)
             OR EXISTS (SELECT FROM former_path WHERE rtrim(path, '/') = bare) AS taken,
           EXISTS (SELECT FROM removed_path WHERE rtrim(path, '/') = bare) AS emptied
      FROM asked`
  return rows[0]!
}

/** Feed readers know a post by its guid, so that two must not share one. */
async function freeGuid(tx: Transaction, guid: string | null): Promise<string | null> {
  const other = guid && (await tx.post.findUnique({ where: { guid }, select: { id: true } }))
  return other ? null : guid
}

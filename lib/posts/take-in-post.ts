import type { Document } from '#lib/content/schema.ts'
import type { Transaction } from '#lib/database/client.ts'
import type { CommentsMode, PostKind, PostStatus } from '#lib/database/generated/enums.ts'
import { pathForms } from './address.ts'
import { besidePath } from './path.ts'
import { isReservedPath } from './reserved.ts'
import { asJson, type Snapshot } from './snapshot.ts'

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
  const { id } = await tx.post.create({
    data: { ...wished, ...hidden, path, guid, body: asJson(wished.body), createdById: accountId },
    select: { id: true },
  })
  await link(tx, id, incoming)
  await tx.revision.create({
    data: {
      postId: id,
      number: 1,
      reason: 'imported',
      title: wished.title,
      accountId,
      snapshot: asJson(asRead(incoming, path)),
    },
    select: { id: true },
  })
  return { id, path, changes }
}

function asRead({ authorIds, topicIds, tagIds, ...incoming }: IncomingPost, path: string): Snapshot {
  const { title, excerpt, language, body, commentsMode } = incoming
  return {
    ...{ title, path, excerpt, language, body, commentsMode },
    ...{ coverId: null, coverAlt: '', coverCaption: '' },
    authors: authorIds,
    topics: topicIds.toSorted(),
    tags: tagIds.toSorted(),
    ...{ nextStepsMode: 'site', nextSteps: [], protection: 'unasked', translationOf: null },
    ...{ metaTitle: '', metaDescription: '' },
  }
}

/** Only what is still here: a topic that was brought once may have been deleted since. */
async function link(
  tx: Transaction,
  id: string,
  { authorIds, topicIds, tagIds }: IncomingPost,
): Promise<void> {
  await tx.$executeRaw`
    WITH authors AS (
      INSERT INTO post_author (post_id, author_id, position)
      SELECT ${id}::uuid, wished.id, wished.place - 1
        FROM unnest(${authorIds}::uuid[]) WITH ORDINALITY AS wished (id, place) JOIN author USING (id)
    ), topics AS (
      INSERT INTO post_topic (post_id, topic_id)
      SELECT ${id}::uuid, t.id FROM topic t WHERE t.id = ANY (${topicIds}::uuid[])
    )
    INSERT INTO post_tag (post_id, tag_id) SELECT ${id}::uuid, t.id FROM tag t WHERE t.id = ANY (${tagIds}::uuid[])`
}

async function freePath(tx: Transaction, wish: string): Promise<Pick<TakenPost, 'path' | 'changes'>> {
  const changes: TakenPost['changes'] = []
  const base = besideReserved(wish)
  if (base !== wish) changes.push('path_reserved')
  let path = base
  for (let number = 2; await isTaken(tx, path); number += 1) path = besidePath(base, number)
  if (path !== base) changes.push('path_taken')
  if (await wasEmptied(tx, wish)) changes.push('path_was_emptied')
  return { path, changes }
}

/** `/tags/a/` as `/tags-2/a/`, and what only ends like a feed beside itself. */
function besideReserved(path: string): string {
  if (!isReservedPath(path)) return path
  const moved = path.replace(/^\/[^/]*/, '$&-2')
  return isReservedPath(moved) ? besidePath(moved, 2) : moved
}

async function isTaken(tx: Transaction, path: string): Promise<boolean> {
  const rows = await tx.$queryRaw<{ taken: boolean }[]>`
    SELECT EXISTS (SELECT FROM post WHERE rtrim(path, '/') = rtrim(${path}, '/'))
        OR EXISTS (SELECT FROM former_path WHERE rtrim(path, '/') = rtrim(${path}, '/')) AS taken`
  return rows[0]?.taken === true
}

async function wasEmptied(tx: Transaction, path: string): Promise<boolean> {
  const rows = await tx.removedPath.findMany({
    where: { path: { in: pathForms(path) } },
    select: { path: true },
  })
  return rows.length > 0
}

/** Feed readers know a post by its guid, so that two must not share one. */
async function freeGuid(tx: Transaction, guid: string | null): Promise<string | null> {
  const other = guid && (await tx.post.findUnique({ where: { guid }, select: { id: true } }))
  return other ? null : guid
}

import { isDeepStrictEqual } from 'node:util'
import { writeSteps } from '#lib/circle/write-steps.ts'
import { mediaIdsOf } from '#lib/content/everything-in.ts'
import type { Transaction } from '#lib/database/client.ts'
import { recordUses } from '#lib/media/record-uses.ts'
import { claimAddresses, keepFormerPath } from './addresses.ts'
import { nothingPlanned } from './nothing-planned.ts'
import type { KnownPost } from './post-row.ts'
import { versionIsOld } from './require-version.ts'
import { indexPosts } from './search/index-posts.ts'
import { asJson, type Snapshot } from './snapshot.ts'

/** Makes every row of the post agree with `after`, as one version more. The caller holds its lock. */
export async function writeContent(tx: Transaction, post: KnownPost, after: Snapshot): Promise<void> {
  const { count } = await tx.post.updateMany({
    where: { id: post.id, version: post.version },
    data: {
      ...columnsOf(after),
      pendingId: null,
      ...nothingPlanned,
      version: { increment: 1 },
      updatedAt: post.now,
    },
  })
  if (count === 0) throw versionIsOld()
  await writeRelations(tx, { postId: post.id, before: post.snapshot, after })
  await indexPosts(tx, [post.id])
  if (post.wasPublic && post.snapshot.path !== after.path) await move(tx, post, after.path)
}

/** The part of the content that stands in the post's own row. */
export function columnsOf({ authors, topics, tags, nextSteps, body, ...columns }: Snapshot) {
  return { ...columns, body: asJson(body) }
}

/** What did not change is not written: each of these rows purges pages when it changes. */
export async function writeRelations(
  tx: Transaction,
  { postId, before, after }: { postId: string; before: Snapshot; after: Snapshot },
): Promise<void> {
  const { authors, topics, tags, nextSteps } = after
  if (!isDeepStrictEqual(before.authors, authors)) await writeAuthors(tx, postId, authors)
  if (!isDeepStrictEqual(before.topics, topics)) await writeTopics(tx, postId, topics)
  if (!isDeepStrictEqual(before.tags, tags)) await writeTags(tx, postId, tags)
  if (!isDeepStrictEqual(before.nextSteps, nextSteps)) await writeSteps(tx, postId, nextSteps)
  await recordUses(tx, postId, { coverId: after.coverId, bodyIds: mediaIdsOf(after.body) })
}

async function writeAuthors(tx: Transaction, postId: string, authors: string[]): Promise<void> {
  await tx.postAuthor.deleteMany({ where: { postId } })
  await tx.postAuthor.createMany({
    data: authors.map((authorId, position) => ({ postId, authorId, position })),
  })
}

async function writeTopics(tx: Transaction, postId: string, topics: string[]): Promise<void> {
  await tx.postTopic.deleteMany({ where: { postId, topicId: { notIn: topics } } })
  const data = topics.map((topicId) => ({ postId, topicId }))
  await tx.postTopic.createMany({ data, skipDuplicates: true })
}

async function writeTags(tx: Transaction, postId: string, tags: string[]): Promise<void> {
  await tx.postTag.deleteMany({ where: { postId, tagId: { notIn: tags } } })
  await tx.postTag.createMany({ data: tags.map((tagId) => ({ postId, tagId })), skipDuplicates: true })
}

async function move(tx: Transaction, { id, status, snapshot }: KnownPost, to: string): Promise<void> {
  await keepFormerPath(tx, { postId: id, from: snapshot.path, to })
  if (status === 'published') await claimAddresses(tx, { id, path: to })
}

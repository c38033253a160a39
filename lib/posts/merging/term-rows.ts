import type { Transaction } from '#lib/database/client.ts'
import type { CommentsMode, TermKind } from '#lib/database/generated/enums.ts'

export interface TermOfPosts {
  id: string
  slug: string
  name: string
  description: string
  parentId: string | null
  position: number
  demonstration: boolean
  commentsMode: CommentsMode | null
}

/** A tag as a topic without a place in the tree. */
export async function findTerm(tx: Transaction, kind: TermKind, id: string): Promise<TermOfPosts | null> {
  if (kind === 'topic') return await tx.topic.findUnique({ where: { id } })
  const tag = await tx.tag.findUnique({ where: { id } })
  return tag && { ...tag, description: '', parentId: null, position: 0, commentsMode: null }
}

export async function postIdsOf(tx: Transaction, kind: TermKind, id: string): Promise<string[]> {
  const select = { postId: true } as const
  const rows =
    kind === 'topic'
      ? await tx.postTopic.findMany({ where: { topicId: id }, select })
      : await tx.postTag.findMany({ where: { tagId: id }, select })
  return rows.map(({ postId }) => postId)
}

export async function putOnPosts(
  tx: Transaction,
  { kind, id, postIds }: { kind: TermKind; id: string; postIds: readonly string[] },
): Promise<void> {
  if (kind === 'topic') {
    await tx.$executeRaw`INSERT INTO post_topic (post_id, topic_id)
      SELECT p.id, ${id}::uuid FROM post p WHERE p.id = ANY (${postIds}::uuid[]) ON CONFLICT DO NOTHING`
  } else {
    await tx.$executeRaw`INSERT INTO post_tag (post_id, tag_id)
      SELECT p.id, ${id}::uuid FROM post p WHERE p.id = ANY (${postIds}::uuid[]) ON CONFLICT DO NOTHING`
  }
}

export async function takeOffPosts(
  tx: Transaction,
  { kind, id, postIds }: { kind: TermKind; id: string; postIds: readonly string[] },
): Promise<void> {
  if (kind === 'topic') {
    await tx.$executeRaw`DELETE FROM post_topic WHERE topic_id = ${id}::uuid AND post_id = ANY (${postIds}::uuid[])`
  } else {
    await tx.$executeRaw`DELETE FROM post_tag WHERE tag_id = ${id}::uuid AND post_id = ANY (${postIds}::uuid[])`
  }
}

import { database } from '#lib/database/client.ts'
import type { CommentsMode } from '#lib/database/generated/enums.ts'
import { type Actor, requirePermission } from '#lib/people/actor.ts'
import type { Topic } from './topic-tree.ts'

export interface TopicRow extends Topic {
  position: number
  /** Who waits with a comment; null: as the site has it. */
  commentsMode: CommentsMode | null
  /** Posts and pages in any status. */
  postCount: number
}

/** All topics, in their order; a site has few. `topic-tree.ts` makes the tree. */
export async function listTopics(actor: Actor): Promise<TopicRow[]> {
  requirePermission(actor, 'post.write')
  const rows = await database().topic.findMany({
    orderBy: [{ position: 'asc' }, { name: 'asc' }],
    take: 1_000,
    select: {
      id: true,
      slug: true,
      name: true,
      description: true,
      parentId: true,
      position: true,
      commentsMode: true,
      _count: { select: { posts: true } },
    },
  })
  return rows.map(({ _count, ...topic }) => ({ ...topic, postCount: _count.posts }))
}

export interface TagRow {
  id: string
  slug: string
  name: string
  postCount: number
}

/** The tags whose name has these letters in it; the most used first, 50 at most. */
export async function listTags(actor: Actor, { search = '' }: { search?: string } = {}): Promise<TagRow[]> {
  requirePermission(actor, 'post.write')
  const contains = search
    .trim()
    .slice(0, 200)
    .replace(/[\\%_]/g, '\\$&')
  const rows = await database().tag.findMany({
    where: contains ? { name: { contains, mode: 'insensitive' } } : {},
    orderBy: [{ posts: { _count: 'desc' } }, { name: 'asc' }],
    take: 50,
    select: { id: true, slug: true, name: true, _count: { select: { posts: true } } },
  })
  return rows.map(({ _count, ...tag }) => ({ ...tag, postCount: _count.posts }))
}

import type { Transaction } from '#lib/database/client.ts'

/** Longer ones, which no address needs, do not fit into an index. */
const longestSlug = 500

export interface IncomingTerm {
  slug: string
  name: string
}

export interface IncomingTopic extends IncomingTerm {
  description: string
}

/** The topic of that slug: the one that is here already, which then is no demonstration any more, or a new one. */
export async function takeInTopic(
  tx: Transaction,
  { slug: wished, name, description }: IncomingTopic,
): Promise<{ id: string; isNew: boolean }> {
  const slug = wished.slice(0, longestSlug)
  const there = await tx.topic.findUnique({ where: { slug }, select: { id: true } })
  if (there) {
    await tx.topic.update({ where: { slug }, data: { demonstration: false } })
    return { id: there.id, isNew: false }
  }
  const { id } = await tx.topic.create({ data: { slug, name, description }, select: { id: true } })
  return { id, isNew: true }
}

/** Hangs a topic under another, but never so that one would stand under itself. */
export async function placeTopic(tx: Transaction, id: string, parentId: string): Promise<boolean> {
  const placed = await tx.$executeRaw`
    WITH RECURSIVE above AS (
      SELECT t.id, t.parent_id FROM topic t WHERE t.id = ${parentId}::uuid
      UNION
      SELECT t.id, t.parent_id FROM topic t JOIN above a ON t.id = a.parent_id
    )
    UPDATE topic SET parent_id = ${parentId}::uuid
     WHERE id = ${id}::uuid AND NOT EXISTS (SELECT FROM above a WHERE a.id = ${id}::uuid)`
  return placed > 0
}

export async function takeInTag(tx: Transaction, { slug: wished, name }: IncomingTerm): Promise<string> {
  const slug = wished.slice(0, longestSlug)
  const tag = await tx.tag.upsert({
    where: { slug },
    create: { slug, name },
    update: { demonstration: false },
    select: { id: true },
  })
  return tag.id
}

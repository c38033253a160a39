import type { Document } from '#lib/content/schema.ts'
import type { Transaction } from '#lib/database/client.ts'
import { withMerges } from './merging/follow-merges.ts'
import type { PostForm } from './schema.ts'
import type { Snapshot } from './snapshot.ts'

/** A text as the editor holds it: tags by their names, everything else that can be chosen by its id. */
export type EditableContent = Omit<Required<PostForm>, 'kind' | 'body'> & { body: Document }

export async function contentOf(
  tx: Pick<Transaction, 'tag' | '$queryRaw'>,
  snapshot: Snapshot,
): Promise<EditableContent> {
  const { authors: authorIds, topics: topicIds, tags: ids, ...content } = await withMerges(tx, snapshot)
  const tags = await tx.tag.findMany({
    where: { id: { in: ids } },
    orderBy: { name: 'asc' },
    select: { name: true },
  })
  return { ...content, authorIds, topicIds, tags: tags.map(({ name }) => name) }
}

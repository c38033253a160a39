import type { Transaction } from '#lib/database/client.ts'
import { withMerges } from './merging/follow-merges.ts'
import type { Snapshot } from './snapshot.ts'

/**
 * A text from before, or a part of one, as it can stand now: a topic or tag that went into another is that one;
 * authors, topics, tags, a cover and an original that are gone stay gone.
 */
export async function withoutWhatIsGone<Text extends Partial<Snapshot>>(
  tx: Transaction,
  before: Text,
): Promise<Text> {
  const text = await withMerges(tx, before)
  const { authors = [], topics = [], tags = [], coverId, translationOf } = text
  const select = { id: true } as const
  const among = (ids: string[]) => ({ id: { in: ids } })
  const there = [
    ...(await tx.author.findMany({ where: among(authors), select })),
    ...(await tx.topic.findMany({ where: among(topics), select })),
    ...(await tx.tag.findMany({ where: among(tags), select })),
    ...(coverId ? await tx.media.findMany({ where: { id: coverId, withdrawnAt: null }, select }) : []),
    ...(translationOf ? await tx.post.findMany({ where: { id: translationOf }, select }) : []),
  ]
  const known = new Set(there.map(({ id }) => id))
  const isThere = (id: string) => known.has(id)
  return {
    ...text,
    ...(text.authors && { authors: authors.filter(isThere) }),
    ...(text.topics && { topics: topics.filter(isThere) }),
    ...(text.tags && { tags: tags.filter(isThere) }),
    ...(coverId && !isThere(coverId) && { coverId: null }),
    ...(translationOf && !isThere(translationOf) && { translationOf: null }),
  }
}

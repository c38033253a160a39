import type { Transaction } from '#lib/database/client.ts'
import { InvalidError } from '#lib/errors.ts'
import { followMerges } from './merging/follow-merges.ts'
import type { ContentChanges } from './schema.ts'
import type { Snapshot } from './snapshot.ts'
import { tagIdsOf } from './tag-ids.ts'

/** The content as it would be. The path is only as typed here; an answer about protection is not taken back. */
export async function withChanges(
  tx: Pick<Transaction, 'tag' | 'formerSlug' | '$queryRaw'>,
  before: Snapshot,
  changes: ContentChanges,
): Promise<Snapshot> {
  const { authorIds, topicIds, tags, path, protection, ...plain } = changes
  return {
    ...before,
    ...onlyGiven(plain),
    path: path?.trim() || before.path,
    authors: authorIds ?? before.authors,
    topics: topicIds ? await followMerges(tx, 'topic', topicIds) : before.topics,
    tags: tags ? await tagIdsOf(tx, tags, before.tags) : before.tags,
    protection: !protection || protection === 'unasked' ? before.protection : protection,
  }
}

function onlyGiven<T extends object>(changes: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined)) as never
}

/** What is newly named must be there. @throws InvalidError */
export async function requireKnown(
  tx: Pick<Transaction, 'author' | 'topic' | 'media'>,
  before: Snapshot,
  after: Snapshot,
): Promise<void> {
  const authors = after.authors.filter((id) => !before.authors.includes(id))
  const topics = after.topics.filter((id) => !before.topics.includes(id))
  const cover = after.coverId !== before.coverId ? after.coverId : null
  const gone: Record<string, string[]> = {}
  if (authors.length > 0 && (await tx.author.count({ where: { id: { in: authors } } })) < authors.length) {
    gone.authorIds = ['One of these authors has been removed. Please choose again.']
  }
  if (topics.length > 0 && (await tx.topic.count({ where: { id: { in: topics } } })) < topics.length) {
    gone.topicIds = ['One of these topics has been removed. Please choose again.']
  }
  if (cover && (await tx.media.count({ where: { id: cover, withdrawnAt: null } })) === 0) {
    gone.coverId = ['This picture is no longer in the library. Please choose another.']
  }
  if (Object.keys(gone).length > 0) throw new InvalidError(gone)
}

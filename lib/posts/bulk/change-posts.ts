import { isDeepStrictEqual } from 'node:util'
import { database, type Transaction } from '#lib/database/client.ts'
import { isInvalid, isRefused, RefusedError } from '#lib/errors.ts'
import { parseForm } from '#lib/parse-form.ts'
import { type Actor, requirePermission, requireStaff } from '#lib/people/actor.ts'
import { recordAudit } from '#lib/people/record-audit.ts'
import { lockPost } from '../lock-post.ts'
import { canEdit } from '../policy.ts'
import type { KnownPost } from '../post-row.ts'
import { writeVersion } from '../save.ts'
import type { Snapshot } from '../snapshot.ts'
import { tagIdsOf } from '../tag-ids.ts'
import { requireKnown } from '../with-changes.ts'
import { recordPiece } from './record.ts'
import { Asked, BulkForm, type ChangedPost, type Wish } from './schema.ts'
import { trashOne } from './trash-one.ts'

export interface LeftOut {
  id: string
  title: string
  why: string
}

export interface BulkOutcome {
  /** What can be undone by it; null where there is nothing, or nothing more. */
  id: string | null
  changed: number
  /** Were so already. */
  same: number
  leftOut: LeftOut[]
}

type Fate = { changed: ChangedPost } | { same: true } | { leftOut: LeftOut }

/**
 * The same change to many posts, each as if it were made alone: with its rules, its version, its history.
 * What cannot be changed is left as it is, and said. More than `mostAtOnce` go in pieces, one call each.
 * @throws InvalidError; RefusedError unauthenticated, forbidden, conflict
 */
export async function changePosts(actor: Actor, sent: BulkForm): Promise<BulkOutcome> {
  requirePermission(actor, 'post.write')
  const { postIds, wish, partOfId } = parseForm(BulkForm, sent)
  return await database().$transaction(
    async (tx) => {
      if (partOfId) await requireFirst(tx, actor, { partOfId, wish })
      const fates: Fate[] = []
      for (const postId of postIds) fates.push(await changeOne(tx, actor, { postId, wish }))
      return await record(tx, actor, { wish, partOfId, fates })
    },
    { maxWait: 5_000, timeout: 60_000 },
  )
}

/** Held, so that nobody undoes it while a further piece is made. */
async function requireFirst(
  tx: Transaction,
  actor: Actor,
  { partOfId, wish }: { partOfId: string; wish: Wish },
): Promise<void> {
  await tx.$queryRaw`SELECT id FROM bulk_change WHERE id = ${partOfId}::uuid FOR UPDATE`
  const { accountId } = requireStaff(actor)
  const first = await tx.bulkChange.findFirst({
    where: { id: partOfId, partOfId: null, accountId, undoneAt: null },
    select: { asked: true },
  })
  if (first && isDeepStrictEqual(Asked.parse(first.asked), wish)) return
  throw new RefusedError('conflict', 'What was done before this has been undone meanwhile.')
}

async function changeOne(
  tx: Transaction,
  actor: Actor,
  { postId, wish }: { postId: string; wish: Wish },
): Promise<Fate> {
  let title = ''
  try {
    if (wish.kind === 'trash') return { changed: await trashOne(tx, actor, postId) }
    const post = await lockPost(tx, actor, { postId, policy: canEdit })
    title = post.newest.title
    if (post.pending)
      return { leftOut: { id: postId, title, why: 'It has changes that readers do not see yet.' } }
    return await write(tx, actor, { post, after: await wished(tx, post.snapshot, wish) })
  } catch (error) {
    if (!isRefused(error) && !isInvalid(error)) throw error
    return { leftOut: { id: postId, title, why: error.message } }
  }
}

async function write(
  tx: Transaction,
  actor: Actor,
  { post, after }: { post: KnownPost; after: Partial<Snapshot> },
): Promise<Fate> {
  const key = Object.keys(after)[0] as keyof Snapshot
  const before = { [key]: post.snapshot[key] }
  if (JSON.stringify(before) === JSON.stringify(after)) return { same: true }
  const whole = { ...post.snapshot, ...after }
  await requireKnown(tx, post.snapshot, whole)
  const { version } = await writeVersion(tx, actor, { post, after: whole, reason: 'saved' })
  const { id, snapshot } = post
  return { changed: { id, title: snapshot.title, version, before, after } as ChangedPost }
}

async function wished(
  tx: Transaction,
  { topics, tags, authors }: Snapshot,
  wish: Exclude<Wish, { kind: 'trash' }>,
): Promise<Partial<Snapshot>> {
  switch (wish.kind) {
    case 'add_topic':
      return { topics: withOne(topics, wish.topicId).sort() }
    case 'remove_topic':
      return { topics: topics.filter((id) => id !== wish.topicId) }
    case 'add_tag':
      return { tags: [...tags, ...(await tagIdsOf(tx, [wish.tag], tags))].filter(once).sort() }
    case 'remove_tag':
      return { tags: await withoutTag(tx, tags, wish.tag) }
    case 'add_author':
      return { authors: withOne(authors, wish.authorId) }
    case 'remove_author':
      return { authors: authors.filter((id) => id !== wish.authorId) }
    case 'comments':
      return { commentsMode: wish.mode }
  }
}

const once = <T>(one: T, at: number, all: readonly T[]): boolean => all.indexOf(one) === at
const withOne = (ids: readonly string[], id: string): string[] => [...ids, id].filter(once)

async function withoutTag(tx: Transaction, tags: readonly string[], name: string): Promise<string[]> {
  const named = await tx.tag.findMany({
    where: { id: { in: [...tags] }, name: { equals: name.replace(/[\\%_]/g, '\\$&'), mode: 'insensitive' } },
    select: { id: true },
  })
  return tags.filter((id) => !named.some((tag) => tag.id === id))
}

async function record(
  tx: Transaction,
  actor: Actor,
  { wish, partOfId, fates }: { wish: Wish; partOfId: string | null; fates: readonly Fate[] },
): Promise<BulkOutcome> {
  const changed = fates.flatMap((fate) => ('changed' in fate ? fate.changed : []))
  const outcome = {
    changed: changed.length,
    same: fates.filter((fate) => 'same' in fate).length,
    leftOut: fates.flatMap((fate) => ('leftOut' in fate ? fate.leftOut : [])),
  }
  if (changed.length === 0) return { ...outcome, id: partOfId }
  const id = await recordPiece(tx, actor, { asked: wish, posts: changed, partOfId })
  await recordAudit(tx, actor, {
    action: 'posts.change-many',
    subject: id,
    detail: { kind: wish.kind, count: changed.length },
  })
  return { ...outcome, id: partOfId ?? id }
}

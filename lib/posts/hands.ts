import { isDeepStrictEqual } from 'node:util'
import type { Transaction } from '#lib/database/client.ts'
import type { Actor } from '#lib/people/actor.ts'
import type { KnownPost } from './post-row.ts'
import { recordRevision } from './record-revision.ts'
import { readSnapshot, type Snapshot } from './snapshot.ts'
import type { Hands } from './transfer-schema.ts'
import { writeContent } from './write-content.ts'
import { writePending } from './write-pending.ts'

export async function findHands(tx: Transaction, post: KnownPost): Promise<Hands> {
  const planned = await findPlanned(tx, post)
  return {
    createdById: post.createdById,
    authors: post.snapshot.authors,
    pending: post.pending?.snapshot.authors ?? null,
    planned: planned?.authors ?? null,
  }
}

/**
 * Puts the post and its texts into other hands; each text keeps its words.
 * @returns the version that the post has now
 */
export async function giveTo(
  tx: Transaction,
  actor: Actor,
  { post, before, after }: { post: KnownPost; before: Hands; after: Hands },
): Promise<number> {
  if (after.createdById !== before.createdById) {
    await tx.post.update({ where: { id: post.id }, data: { createdById: after.createdById } })
  }
  const signs = ({ createdById: _, ...signed }: Hands) => signed
  if (isDeepStrictEqual(signs(before), signs(after))) return post.version
  return await sign(tx, actor, { post, hands: after })
}

async function sign(
  tx: Transaction,
  actor: Actor,
  { post, hands }: { post: KnownPost; hands: Hands },
): Promise<number> {
  const { id: postId, pending, updateDueAt } = post
  const snapshot = { ...post.snapshot, authors: hands.authors }
  const planned = await findPlanned(tx, post)
  await writeContent(tx, post, snapshot)
  await recordRevision(tx, actor, {
    postId,
    reason: post.status === 'published' ? 'updated' : 'saved',
    snapshot,
    isWritten: false,
  })
  let version = post.version + 1
  if (pending && hands.pending) {
    const after = { ...pending.snapshot, authors: hands.pending }
    const written = { ...post, version, snapshot }
    version = (await writePending(tx, actor, { post: written, after, ...sameWords })).version
  }
  if (planned && hands.planned) {
    // What goes out by itself later must not bring the former name back.
    const text = { ...planned, authors: hands.planned }
    const pendingDueId = await recordRevision(tx, actor, { postId, snapshot: text, ...sameWords })
    const data = { pendingDueId, pendingDueAt: updateDueAt }
    await tx.post.update({ where: { id: postId }, data, select: { id: true } })
  }
  return version
}

const sameWords = { reason: 'autosaved', isWritten: false } as const

async function findPlanned(tx: Transaction, { id, updateDueAt }: KnownPost): Promise<Snapshot | null> {
  if (!updateDueAt) return null
  const { dueText } = await tx.post.findUniqueOrThrow({
    where: { id },
    select: { dueText: { select: { snapshot: true, scrubbedAt: true } } },
  })
  return dueText && !dueText.scrubbedAt ? readSnapshot(dueText) : null
}

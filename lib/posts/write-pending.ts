import type { Transaction } from '#lib/database/client.ts'
import type { Actor } from '#lib/people/actor.ts'
import type { KnownPost } from './post-row.ts'
import { recordRevision } from './record-revision.ts'
import { versionIsOld } from './require-version.ts'
import type { Saved } from './saved.ts'
import { isSameSnapshot, type Snapshot } from './snapshot.ts'

interface PendingToWrite {
  post: KnownPost
  after: Snapshot
  reason: 'autosaved' | 'restored'
  isWritten?: boolean
}

/** One version more that no reader sees: nothing of the public text is touched, its date of change neither. */
export async function writePending(
  tx: Transaction,
  actor: Actor,
  { post, after, ...kept }: PendingToWrite,
): Promise<Saved> {
  const id = await recordRevision(tx, actor, { postId: post.id, snapshot: after, ...kept })
  const pendingId = isSameSnapshot(post.snapshot, after) ? null : id
  const version = await pointToPending(tx, post, pendingId)
  return { postId: post.id, version, path: after.path, savedAt: post.now, isPending: pendingId !== null }
}

/** @returns the version that the post has now */
export async function pointToPending(
  tx: Transaction,
  post: KnownPost,
  pendingId: string | null,
): Promise<number> {
  const { count } = await tx.post.updateMany({
    where: { id: post.id, version: post.version },
    data: { pendingId, version: { increment: 1 } },
  })
  if (count === 0) throw versionIsOld()
  return post.version + 1
}

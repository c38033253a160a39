import type { Transaction } from '#lib/database/client.ts'
import type { Actor } from '#lib/people/actor.ts'
import type { KnownPost } from './post-row.ts'
import { recordRevision } from './record-revision.ts'
import { isSameSnapshot, readSnapshot } from './snapshot.ts'

/** The revision that keeps the post's newest text, made where an import or a test wrote none. */
export async function requireRevisionOf(tx: Transaction, actor: Actor, post: KnownPost): Promise<string> {
  const newest = await tx.revision.findFirst({
    where: { postId: post.id, reason: { not: 'conflict' }, scrubbedAt: null },
    orderBy: { number: 'desc' },
    select: { id: true, snapshot: true, scrubbedAt: true },
  })
  if (newest && isSameSnapshot(readSnapshot(newest), post.snapshot)) return newest.id
  return await recordRevision(tx, actor, { postId: post.id, reason: 'saved', snapshot: post.snapshot })
}

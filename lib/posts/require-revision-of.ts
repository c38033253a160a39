import type { Transaction } from '#lib/database/client.ts'
import type { Actor } from '#lib/people/actor.ts'
import type { KnownPost } from './post-row.ts'
import { recordRevision } from './record-revision.ts'
import { isSameSnapshot, readSnapshot } from './snapshot.ts'

/** Beside it may stand newer ones that were never the post's own: conflicts, and what was set aside. */
const mostBeside = 20

/** The revision that keeps the post's newest text, made where an import or a test wrote none. */
export async function requireRevisionOf(tx: Transaction, actor: Actor, post: KnownPost): Promise<string> {
  if (post.pending) return post.pending.id
  const newest = await tx.revision.findMany({
    where: { postId: post.id, scrubbedAt: null },
    orderBy: { number: 'desc' },
    take: mostBeside,
    select: { id: true, snapshot: true, scrubbedAt: true },
  })
  const same = newest.find((row) => isSameSnapshot(readSnapshot(row), post.snapshot))
  return (
    same?.id ??
    (await recordRevision(tx, actor, { postId: post.id, reason: 'saved', snapshot: post.snapshot }))
  )
}

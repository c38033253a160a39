import type { Transaction } from '#lib/database/client.ts'
import { readSnapshot, type Snapshot } from './snapshot.ts'

/** The text that is to come out over the public one; null when none is, or it was destroyed for somebody's safety. */
export async function findDueText(tx: Transaction, postId: string): Promise<Snapshot | null> {
  const { dueText } = await tx.post.findUniqueOrThrow({
    where: { id: postId },
    select: { dueText: { select: { snapshot: true, scrubbedAt: true } } },
  })
  return dueText && !dueText.scrubbedAt ? readSnapshot(dueText) : null
}

import type { Transaction } from '#lib/database/client.ts'
import { type Actor, systemActor } from '#lib/people/actor.ts'
import { recordAudit } from '#lib/people/record-audit.ts'
import { findDueText } from './find-due-text.ts'
import { lockPost } from './lock-post.ts'
import { nothingPlanned } from './nothing-planned.ts'
import type { KnownPost } from './post-row.ts'
import { writeVersion } from './save.ts'
import { isSameSnapshot, type Snapshot } from './snapshot.ts'
import { inTransaction } from './transaction.ts'
import { withoutWhatIsGone } from './without-what-is-gone.ts'

/**
 * Readers get the text that was scheduled over the one they see, once, however many ask at the same time.
 * @returns whether this call did it
 * @throws RefusedError, InvalidError when it cannot go out as it is: it then waits for a person
 */
export async function applyDueUpdate(postId: string): Promise<boolean> {
  const actor = systemActor('scheduled update')
  return await inTransaction(async (tx) => {
    const post = await lockPost(tx, actor, { postId, policy: () => true })
    if (!post.updateDueAt || post.updateDueAt > post.now) return false
    const text = await findDueText(tx, postId)
    if (!text || post.status !== 'published') return await giveUp(tx, actor, post)
    await writeVersion(tx, actor, { post, after: await withoutWhatIsGone(tx, text), reason: 'saved' })
    await keepWhatIsNewer(tx, post, text)
    return true
  })
}

/** What was written after it was planned goes on waiting. */
async function keepWhatIsNewer(tx: Transaction, { id, pending }: KnownPost, text: Snapshot): Promise<void> {
  if (!pending || isSameSnapshot(pending.snapshot, text)) return
  await tx.post.update({ where: { id }, data: { pendingId: pending.id } })
}

/** There is nothing to bring out any more. */
async function giveUp(tx: Transaction, actor: Actor, { id, version }: KnownPost): Promise<false> {
  await tx.post.update({ where: { id }, data: { ...nothingPlanned, version: { increment: 1 } } })
  await recordAudit(tx, actor, {
    action: 'post.update_dropped',
    subject: id,
    detail: { version: version + 1 },
  })
  return false
}

import type { Transaction } from '#lib/database/client.ts'
import { InvalidError, RefusedError } from '#lib/errors.ts'
import { parseForm } from '#lib/parse-form.ts'
import type { Actor } from '#lib/people/actor.ts'
import { recordAudit } from '#lib/people/record-audit.ts'
import { lockPost } from './lock-post.ts'
import { nothingPlanned } from './nothing-planned.ts'
import { canPublish } from './policy.ts'
import type { KnownPost } from './post-row.ts'
import { recordRevision } from './record-revision.ts'
import { requireUpdatable } from './require-publishable.ts'
import { requireVersion } from './require-version.ts'
import { PostIdForm, ScheduleUpdateForm } from './schema.ts'
import { requireSecondEyes } from './second-eyes.ts'
import type { Snapshot } from './snapshot.ts'
import { inTransaction } from './transaction.ts'

export interface PlannedUpdate {
  postId: string
  version: number
  /** Null: nothing comes out by itself. */
  dueAt: Date | null
}

/**
 * Readers get the text that is pending now from that moment on. What is written afterwards waits, as always,
 * and does not come out with it. Planned again, that text and that moment count.
 * @throws InvalidError for a time that has passed, or with what has to be done first; RefusedError conflict
 *   when nothing is pending; unauthenticated, forbidden, not_found
 */
export async function scheduleUpdate(actor: Actor, sent: ScheduleUpdateForm): Promise<PlannedUpdate> {
  const { postId, version, reason, at } = parseForm(ScheduleUpdateForm, sent)
  return await inTransaction(async (tx) => {
    const post = await lockPost(tx, actor, { postId, policy: canPublish })
    requireVersion(post, version)
    const text = requirePending(post)
    const dueAt = new Date(at)
    requireAhead(post, dueAt)
    await requireUpdatable(tx, actor, { post, after: text, reason })
    await requireSecondEyes(tx, postId, text)
    const id = await recordRevision(tx, actor, { postId, reason: 'scheduled', snapshot: text })
    return await plan(tx, actor, { post, plan: { pendingId: id, pendingDueId: id, pendingDueAt: dueAt } })
  })
}

/** What was planned waits again, for as long as somebody wants. @throws RefusedError */
export async function cancelUpdate(actor: Actor, sent: PostIdForm): Promise<PlannedUpdate> {
  const { postId } = parseForm(PostIdForm, sent)
  return await inTransaction(async (tx) => {
    const post = await lockPost(tx, actor, { postId, policy: canPublish })
    if (!post.updateDueAt) return { postId, version: post.version, dueAt: null }
    return await plan(tx, actor, { post, plan: nothingPlanned })
  })
}

interface Plan {
  pendingId?: string
  pendingDueId: string | null
  pendingDueAt: Date | null
}

/** No reader sees a difference yet: its date of change stays. */
async function plan(
  tx: Transaction,
  actor: Actor,
  { post, plan }: { post: KnownPost; plan: Plan },
): Promise<PlannedUpdate> {
  await tx.post.update({ where: { id: post.id }, data: { ...plan, version: { increment: 1 } } })
  const version = post.version + 1
  const at = plan.pendingDueAt?.toISOString() ?? null
  await recordAudit(tx, actor, { action: 'post.plan_update', subject: post.id, detail: { version, at } })
  return { postId: post.id, version, dueAt: plan.pendingDueAt }
}

function requirePending({ status, pending }: KnownPost): Snapshot {
  if (status !== 'published') {
    throw new RefusedError('conflict', 'This is not public, so there is nothing to update.')
  }
  if (pending) return pending.snapshot
  throw new RefusedError('conflict', 'Readers see this text already. Change something first.')
}

function requireAhead({ now, expiry }: KnownPost, dueAt: Date): void {
  if (dueAt <= now) {
    throw new InvalidError({ at: ['This time has passed. Please choose a later one, or update it now.'] })
  }
  if (expiry && expiry.at <= dueAt) {
    throw new InvalidError({ at: ['Readers no longer see it by then. Please choose an earlier time.'] })
  }
}

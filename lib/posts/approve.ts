import type { Transaction } from '#lib/database/client.ts'
import { RefusedError } from '#lib/errors.ts'
import { parseForm } from '#lib/parse-form.ts'
import { type Actor, requireStaff, systemActor } from '#lib/people/actor.ts'
import { recordAudit } from '#lib/people/record-audit.ts'
import { digestOf } from './digest.ts'
import { findLastWriter } from './last-saved.ts'
import { lockPost } from './lock-post.ts'
import { canPublish } from './policy.ts'
import type { KnownPost } from './post-row.ts'
import { requireVersion } from './require-version.ts'
import { ApproveForm } from './schema.ts'
import { inTransaction } from './transaction.ts'

/** Somebody without an account, whose link was checked by the caller: it is for this post and still open. */
export interface LinkHolder {
  reviewLinkId: string
  name: string
}

/**
 * Says that somebody has looked at exactly this version and found it good. An edit afterwards asks again.
 * @throws RefusedError conflict for another version, or by whoever wrote it last; unauthenticated,
 *   forbidden, not_found
 */
export async function approve(actor: Actor, sent: ApproveForm): Promise<void> {
  const form = parseForm(ApproveForm, sent)
  await inTransaction(async (tx) => {
    const { accountId, name } = requireStaff(actor)
    const post = await lockPost(tx, actor, { postId: form.postId, policy: canPublish })
    requireVersion(post, form.version)
    if ((await findLastWriter(tx, post.id)) === accountId) {
      throw new RefusedError('conflict', 'You wrote this version yourself. Please ask somebody else to look.')
    }
    await record(tx, actor, { post, note: form.note, by: { accountId, name } })
  })
}

/** The same by a review link. It counts while no colleague could approve instead. @throws RefusedError */
export async function approveByLink(holder: LinkHolder, sent: ApproveForm): Promise<void> {
  const form = parseForm(ApproveForm, sent)
  const actor = systemActor('review link')
  await inTransaction(async (tx) => {
    const post = await lockPost(tx, actor, { postId: form.postId, policy: canPublish })
    requireVersion(post, form.version)
    await record(tx, actor, { post, note: form.note, by: holder })
  })
}

type By = { accountId: string; name: string } | LinkHolder

async function record(
  tx: Transaction,
  actor: Actor,
  { post, note, by }: { post: KnownPost; note: string; by: By },
): Promise<void> {
  const { id: postId, version } = post
  await tx.approval.create({ data: { postId, version, digest: digestOf(post.newest), note, ...by } })
  await tx.reviewRequest.deleteMany({ where: { postId } })
  const detail = { version, ...('reviewLinkId' in by && { reviewLink: by.reviewLinkId }) }
  await recordAudit(tx, actor, { action: 'post.approve', subject: postId, detail })
}

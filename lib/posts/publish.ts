import type { Transaction } from '#lib/database/client.ts'
import { RefusedError } from '#lib/errors.ts'
import { parseForm } from '#lib/parse-form.ts'
import type { Actor } from '#lib/people/actor.ts'
import { claimAddresses } from './addresses.ts'
import { changeStatus, type Moved } from './change-status.ts'
import { letterAskedAt } from './letter-asked-at.ts'
import { lockPost } from './lock-post.ts'
import { requireArrived } from './pictures-on-their-way.ts'
import { canPublish } from './policy.ts'
import type { KnownPost } from './post-row.ts'
import { requirePublishable } from './require-publishable.ts'
import { requireVersion } from './require-version.ts'
import { PublishForm } from './schema.ts'
import { requireSecondEyes } from './second-eyes.ts'
import { inTransaction } from './transaction.ts'

/**
 * Readers see it from now on, under the date of its first publishing. The same version published twice
 * is published once, and both are told the same.
 * @throws InvalidError with what has to be done first; RefusedError conflict, unauthenticated,
 *   forbidden, not_found
 */
export async function publish(actor: Actor, sent: PublishForm): Promise<Moved> {
  const { postId, version, protection, letter, reason } = parseForm(PublishForm, sent)
  return await inTransaction(async (tx) => {
    const post = await lockPost(tx, actor, { postId, policy: canPublish })
    if (post.status === 'published') return await alreadyPublished(tx, post, version)
    requireVersion(post, version)
    await requireArrived(tx, post.snapshot)
    const answer = protection ?? post.snapshot.protection
    await requirePublishable(tx, actor, { post, after: { ...post.snapshot, protection: answer }, reason })
    await requireSecondEyes(tx, post.id, post.snapshot)
    await claimAddresses(tx, { id: post.id, path: post.snapshot.path })
    return await changeStatus(tx, actor, {
      post,
      to: {
        status: 'published',
        publishedAt: post.wasPublic ? post.publishedAt : post.now,
        protection: answer,
        ...(post.status === 'expired' && { expiresAt: null }),
        letterAskedAt: letterAskedAt(post, letter),
      },
      action: 'publish',
      reason: 'published',
    })
  })
}

/** What is public is what the person meant: the version that they saw, or that version published. */
async function alreadyPublished(tx: Transaction, post: KnownPost, version: number): Promise<Moved> {
  const { id: postId, status, publishedAt, snapshot } = post
  const newest = await tx.revision.findFirst({
    where: { postId, reason: { not: 'conflict' } },
    orderBy: { number: 'desc' },
    select: { reason: true },
  })
  const isSame = post.version === version || (post.version === version + 1 && newest?.reason === 'published')
  if (isSame) return { postId, version: post.version, status, path: snapshot.path, publishedAt }
  throw new RefusedError(
    'conflict',
    'This is public already, with changes that you have not seen. Please look at it again.',
    { version: post.version },
  )
}

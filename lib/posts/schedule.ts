import { mediaIdsOf } from '#lib/content/everything-in.ts'
import { InvalidError, RefusedError } from '#lib/errors.ts'
import { noteAwaited } from '#lib/media/record-uses.ts'
import { parseForm } from '#lib/parse-form.ts'
import type { Actor } from '#lib/people/actor.ts'
import { claimAddresses } from './addresses.ts'
import { changeStatus, type Moved } from './change-status.ts'
import { letterAskedAt } from './letter-asked-at.ts'
import { lockPost } from './lock-post.ts'
import { canPublish } from './policy.ts'
import type { KnownPost } from './post-row.ts'
import { requirePublishable } from './require-publishable.ts'
import { requireVersion } from './require-version.ts'
import { ScheduleForm } from './schema.ts'
import { requireSecondEyes } from './second-eyes.ts'
import { inTransaction } from './transaction.ts'

/**
 * Readers see it from that moment of the database's clock; nothing has to run then. What is scheduled
 * already gets the new time.
 * @throws InvalidError for a time that has passed, or with what has to be done first; RefusedError
 *   conflict, unauthenticated, forbidden, not_found
 */
export async function schedule(actor: Actor, sent: ScheduleForm): Promise<Moved> {
  const { postId, version, protection, letter, reason, at } = parseForm(ScheduleForm, sent)
  return await inTransaction(async (tx) => {
    const post = await lockPost(tx, actor, { postId, policy: canPublish })
    refuseKnownToReaders(post)
    requireVersion(post, version)
    const publishedAt = new Date(at)
    if (publishedAt <= post.now) {
      throw new InvalidError({ at: ['This time has passed. Please choose a later one, or publish it now.'] })
    }
    if (post.expiry && post.expiry.at <= publishedAt) {
      throw new InvalidError({ at: ['It would be over before it goes out. Please choose an earlier time.'] })
    }
    const answer = protection ?? post.snapshot.protection
    await requirePublishable(tx, actor, { post, after: { ...post.snapshot, protection: answer }, reason })
    await requireSecondEyes(tx, post.id, post.snapshot)
    await noteAwaited(tx, post.id, mediaIdsOf(post.snapshot.body))
    await claimAddresses(tx, { id: post.id, path: post.snapshot.path })
    return await changeStatus(tx, actor, {
      post,
      to: {
        status: 'scheduled',
        publishedAt,
        protection: answer,
        letterAskedAt: letterAskedAt(post, letter),
      },
      action: 'schedule',
      reason: 'scheduled',
    })
  })
}

function refuseKnownToReaders({ status, wasPublic }: KnownPost): void {
  if (status === 'published') throw new RefusedError('conflict', 'This is public already.')
  if (!wasPublic) return
  throw new RefusedError(
    'conflict',
    'Readers knew this before it was taken down. It keeps its date: please publish it again when the time has come.',
  )
}

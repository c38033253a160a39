import { RefusedError } from '#lib/errors.ts'
import { parseForm } from '#lib/parse-form.ts'
import type { Actor } from '#lib/people/actor.ts'
import { changeStatus, type Moved } from './change-status.ts'
import { lockPost } from './lock-post.ts'
import { canEdit } from './policy.ts'
import { requireVersion } from './require-version.ts'
import { PostVersionForm } from './schema.ts'
import { inTransaction } from './transaction.ts'

/** For who may not publish, or wants a second pair of eyes first. */
export async function sendForReview(actor: Actor, sent: PostVersionForm): Promise<Moved> {
  const { postId, version } = parseForm(PostVersionForm, sent)
  return await inTransaction(async (tx) => {
    const post = await lockPost(tx, actor, { postId, policy: canEdit })
    requireVersion(post, version)
    if (post.status !== 'draft') throw new RefusedError('conflict', 'Only a draft can be sent for review.')
    return await changeStatus(tx, actor, {
      post,
      to: { status: 'in_review' },
      action: 'send_for_review',
      reason: null,
    })
  })
}

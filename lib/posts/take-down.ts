import { RefusedError } from '#lib/errors.ts'
import { parseForm } from '#lib/parse-form.ts'
import type { Actor } from '#lib/people/actor.ts'
import { emptyAddresses } from './addresses.ts'
import { changeStatus, type Moved } from './change-status.ts'
import { lockPost } from './lock-post.ts'
import { canPublish } from './policy.ts'
import { PostIdForm } from './schema.ts'
import { isOpenToReaders } from './standing.ts'
import { inTransaction } from './transaction.ts'

/**
 * No reader sees it any longer; its addresses, former ones too, answer that it is gone. Whatever its
 * text is by now: somebody who wants it away must not be asked to look at it first.
 * @throws RefusedError conflict when it is not public; unauthenticated, forbidden, not_found
 */
export async function takeDown(actor: Actor, sent: PostIdForm): Promise<Moved> {
  const { postId } = parseForm(PostIdForm, sent)
  return await inTransaction(async (tx) => {
    const post = await lockPost(tx, actor, { postId, policy: canPublish })
    if (!isOpenToReaders(post.status))
      throw new RefusedError('conflict', 'This is not public. Nothing was changed.')
    await emptyAddresses(tx, { id: post.id, path: post.snapshot.path })
    return await changeStatus(tx, actor, {
      post,
      to: { status: 'taken_down' },
      action: 'take_down',
      reason: 'taken_down',
    })
  })
}

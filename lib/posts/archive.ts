import { RefusedError } from '#lib/errors.ts'
import { parseForm } from '#lib/parse-form.ts'
import type { Actor } from '#lib/people/actor.ts'
import { changeStatus, type Moved, type StatusChange } from './change-status.ts'
import { lockPost } from './lock-post.ts'
import { canPublish } from './policy.ts'
import type { KnownPost } from './post-row.ts'
import { PostIdForm } from './schema.ts'
import { inTransaction } from './transaction.ts'

/**
 * It stays at its address, kept as it was, and stands in no list, feed or search; nobody comments any longer.
 * @throws RefusedError conflict when it is not public; unauthenticated, forbidden, not_found
 */
export async function archive(actor: Actor, sent: PostIdForm): Promise<Moved> {
  return await move(actor, sent, ({ status, now }) => {
    if (status !== 'published') throw new RefusedError('conflict', 'This is not public. Nothing was changed.')
    return { to: { status: 'published', archivedAt: now }, action: 'archive', reason: 'archived' }
  })
}

/** Among the others again, as it was before. @throws RefusedError conflict when it is not archived */
export async function bringBack(actor: Actor, sent: PostIdForm): Promise<Moved> {
  return await move(actor, sent, ({ status }) => {
    if (status !== 'archived') {
      throw new RefusedError('conflict', 'This is not archived. Nothing was changed.')
    }
    return { to: { status: 'published' }, action: 'bring_back', reason: 'brought_back' }
  })
}

async function move(
  actor: Actor,
  sent: PostIdForm,
  stepFrom: (post: KnownPost) => StatusChange,
): Promise<Moved> {
  const { postId } = parseForm(PostIdForm, sent)
  return await inTransaction(async (tx) => {
    const post = await lockPost(tx, actor, { postId, policy: canPublish })
    return await changeStatus(tx, actor, { post, ...stepFrom(post) })
  })
}

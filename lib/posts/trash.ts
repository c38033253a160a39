import { parseForm } from '#lib/parse-form.ts'
import type { Actor } from '#lib/people/actor.ts'
import { emptyAddresses } from './addresses.ts'
import { changeStatus, type Moved } from './change-status.ts'
import { lockPost } from './lock-post.ts'
import { canTrash } from './policy.ts'
import { PostIdForm } from './schema.ts'
import { inTransaction } from './transaction.ts'

/**
 * No reader sees it any longer, and after 30 days it is deleted. What readers knew answers that it is gone.
 * @throws RefusedError unauthenticated, forbidden, not_found
 */
export async function trash(actor: Actor, sent: PostIdForm): Promise<Moved> {
  const { postId } = parseForm(PostIdForm, sent)
  return await inTransaction(async (tx) => {
    const post = await lockPost(tx, actor, { postId, policy: canTrash })
    if (post.wasPublic) await emptyAddresses(tx, { id: post.id, path: post.snapshot.path })
    return await changeStatus(tx, actor, {
      post,
      to: {
        status: 'trashed',
        trashedAt: post.now,
        publishedAt: post.wasPublic ? post.publishedAt : null,
      },
      action: 'trash',
      reason: 'trashed',
    })
  })
}

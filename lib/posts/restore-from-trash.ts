import { parseForm } from '#lib/parse-form.ts'
import type { Actor } from '#lib/people/actor.ts'
import { changeStatus, type Moved } from './change-status.ts'
import { lockPost } from './lock-post.ts'
import { canRestoreFromTrash } from './policy.ts'
import { PostIdForm } from './schema.ts'
import { inTransaction } from './transaction.ts'

/**
 * Back on the desk and not public: as a draft, or as taken down if readers knew it.
 * @throws RefusedError unauthenticated, forbidden, not_found
 */
export async function restoreFromTrash(actor: Actor, sent: PostIdForm): Promise<Moved> {
  const { postId } = parseForm(PostIdForm, sent)
  return await inTransaction(async (tx) => {
    const post = await lockPost(tx, actor, { postId, policy: canRestoreFromTrash })
    return await changeStatus(tx, actor, {
      post,
      to: { status: post.wasPublic ? 'taken_down' : 'draft', trashedAt: null },
      action: 'restore_from_trash',
      reason: 'brought_back',
    })
  })
}

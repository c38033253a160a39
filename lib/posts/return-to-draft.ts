import { RefusedError } from '#lib/errors.ts'
import { parseForm } from '#lib/parse-form.ts'
import type { Actor } from '#lib/people/actor.ts'
import { changeStatus, type Moved } from './change-status.ts'
import { lockPost } from './lock-post.ts'
import { canEdit } from './policy.ts'
import { PostIdForm } from './schema.ts'
import { inTransaction } from './transaction.ts'

/** Out of review, or no longer scheduled: nothing goes out. Whatever its text is by now. */
export async function returnToDraft(actor: Actor, sent: PostIdForm): Promise<Moved> {
  const { postId } = parseForm(PostIdForm, sent)
  return await inTransaction(async (tx) => {
    const post = await lockPost(tx, actor, { postId, policy: canEdit })
    if (post.status !== 'in_review' && post.status !== 'scheduled') {
      throw new RefusedError('conflict', 'This is neither in review nor scheduled. Nothing was changed.')
    }
    return await changeStatus(tx, actor, {
      post,
      to: { status: 'draft', publishedAt: null, letterAskedAt: null },
      action: 'return_to_draft',
      reason: null,
    })
  })
}

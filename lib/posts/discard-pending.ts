import { parseForm } from '#lib/parse-form.ts'
import type { Actor } from '#lib/people/actor.ts'
import { lockPost } from './lock-post.ts'
import { nothingPlanned } from './nothing-planned.ts'
import { canEdit } from './policy.ts'
import { requireVersion } from './require-version.ts'
import type { Saved } from './saved.ts'
import { PostVersionForm } from './schema.ts'
import { inTransaction } from './transaction.ts'
import { pointToPending } from './write-pending.ts'

/**
 * Sets what was pending aside: the newest text is again the one that readers see. It stays in the history.
 * @throws RefusedError conflict, unauthenticated, forbidden, not_found
 */
export async function discardPending(actor: Actor, sent: PostVersionForm): Promise<Saved> {
  const { postId, version } = parseForm(PostVersionForm, sent)
  return await inTransaction(async (tx) => {
    const post = await lockPost(tx, actor, { postId, policy: canEdit })
    requireVersion(post, version)
    const { snapshot, updatedAt } = post
    if (post.updateDueAt) await tx.post.update({ where: { id: postId }, data: nothingPlanned })
    const next = post.pending ? await pointToPending(tx, post, null) : version
    return { postId, version: next, path: snapshot.path, savedAt: updatedAt, isPending: false }
  })
}

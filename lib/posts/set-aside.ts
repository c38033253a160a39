import type { Actor } from '#lib/people/actor.ts'
import { keepText } from './keep-conflict.ts'
import { lockPost } from './lock-post.ts'
import { canOpen } from './policy.ts'
import { readContent, type SetAsideForm } from './schema.ts'
import { inTransaction } from './transaction.ts'
import { withChanges } from './with-changes.ts'

/**
 * Keeps a text in the history that nobody goes on with now, before another takes its place: one that only a
 * device had, say. The post stays as it is.
 * @throws RefusedError unauthenticated, forbidden, not_found
 */
export async function setAside(
  actor: Actor,
  { postId, content }: SetAsideForm,
): Promise<{ revisionId: string }> {
  const { given } = readContent(content)
  return await inTransaction(async (tx) => {
    const post = await lockPost(tx, actor, { postId, policy: canOpen })
    const snapshot = await withChanges(tx, post.newest, given)
    return { revisionId: await keepText(tx, actor, { postId, reason: 'set_aside', snapshot }) }
  })
}

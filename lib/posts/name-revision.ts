import { parseForm } from '#lib/parse-form.ts'
import { type Actor, requirePermission } from '#lib/people/actor.ts'
import { lockPost, noSuchPost } from './lock-post.ts'
import { canOpen } from './policy.ts'
import { NameRevisionForm } from './schema.ts'
import { inTransaction } from './transaction.ts'

/**
 * Gives a version a name to find it by; an empty one takes it away. What has a name is never thinned out.
 * @throws RefusedError not_found, unauthenticated, forbidden; InvalidError
 */
export async function nameRevision(actor: Actor, sent: NameRevisionForm): Promise<{ name: string }> {
  requirePermission(actor, 'post.write')
  const { revisionId, name } = parseForm(NameRevisionForm, sent)
  return await inTransaction(async (tx) => {
    const revision = await tx.revision.findUnique({ where: { id: revisionId }, select: { postId: true } })
    if (!revision) throw noSuchPost()
    await lockPost(tx, actor, { postId: revision.postId, policy: canOpen })
    await tx.revision.update({ where: { id: revisionId }, data: { name }, select: { id: true } })
    return { name }
  })
}

import { parseForm } from '#lib/parse-form.ts'
import { type Actor, requireStaff } from '#lib/people/actor.ts'
import { lockPost } from './lock-post.ts'
import { canEdit } from './policy.ts'
import { recordRevision } from './record-revision.ts'
import { PresenceForm } from './schema.ts'
import { inTransaction } from './transaction.ts'
import { pointToPending } from './write-pending.ts'

/**
 * From now on this editor writes. What the others have stored is a version of its own first; what they have not
 * comes too late for the post, and is kept in the history as such. They hear of it at once when they save, else
 * within a heartbeat.
 * @throws RefusedError unauthenticated, forbidden, not_found
 */
export async function takeOver(actor: Actor, sent: PresenceForm): Promise<{ version: number }> {
  const { postId, editorId } = parseForm(PresenceForm, sent)
  const { accountId } = requireStaff(actor)
  return await inTransaction(async (tx) => {
    const post = await lockPost(tx, actor, { postId, policy: canEdit })
    await tx.presence.updateMany({
      where: { postId, editorId: { not: editorId } },
      data: { takenOverBy: accountId },
    })
    await tx.presence.updateMany({ where: { postId, editorId, accountId }, data: { takenOverBy: null } })
    await recordRevision(tx, actor, { postId, reason: 'taken_over', snapshot: post.newest })
    return { version: await pointToPending(tx, post, post.pending?.id ?? null) }
  })
}

import { database } from '#lib/database/client.ts'
import { RefusedError } from '#lib/errors.ts'
import { type Actor, accountIdOf, requirePermission } from '#lib/people/actor.ts'
import { databaseTime } from './clock.ts'
import { conflictAbout } from './other-decision.ts'
import { requireOpenly } from './policy.ts'
import type { Edit } from './schema.ts'

/**
 * Changes the text of a comment. What its writer sent first is kept beside it, however often it is changed.
 * @throws RefusedError not_found or conflict
 */
export async function editComment(
  actor: Actor,
  { commentId, version, body }: Edit,
): Promise<{ version: number }> {
  requirePermission(actor, 'comment.moderate')
  return await database().$transaction(async (tx) => {
    const comment = await tx.comment.findUnique({
      where: { id: commentId },
      select: { body: true, status: true, pile: true },
    })
    if (!comment || comment.status === 'erased' || comment.status === 'sealed') {
      throw new RefusedError('not_found', 'This comment is not here any more.')
    }
    requireOpenly(actor, comment)
    const at = await databaseTime(tx)
    const { count } = await tx.comment.updateMany({
      where: { id: commentId, version, status: comment.status },
      data: { body, editedAt: at, version: { increment: 1 } },
    })
    if (count === 0) throw await conflictAbout(tx, commentId)
    const original = { commentId, body: comment.body }
    await tx.commentOriginal.upsert({ where: { commentId }, create: original, update: {} })
    await tx.moderationEvent.create({
      data: {
        commentId,
        accountId: accountIdOf(actor),
        action: 'edit',
        from: comment.status,
        to: comment.status,
        at,
      },
    })
    return { version: version + 1 }
  })
}

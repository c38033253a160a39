import { database } from '#lib/database/client.ts'
import { RefusedError } from '#lib/errors.ts'
import { type Actor, accountIdOf, requirePermission } from '#lib/people/actor.ts'
import { isAtRisk } from '#lib/posts/at-risk.ts'
import { databaseTime } from './clock.ts'

interface Picked {
  commentId: string
}

/**
 * Marks a comment that readers see as one that is worth reading. On a post about people at risk only where its writer
 * allowed that with the form: it draws eyes to who wrote there.
 * @throws RefusedError not_found (no reader sees it), conflict (its writer did not allow it)
 */
export const pickComment = (actor: Actor, { commentId }: Picked): Promise<void> =>
  setPick(actor, commentId, true)

/** @throws RefusedError not_found */
export const unpickComment = (actor: Actor, { commentId }: Picked): Promise<void> =>
  setPick(actor, commentId, false)

async function setPick(actor: Actor, commentId: string, isPicked: boolean): Promise<void> {
  requirePermission(actor, 'comment.moderate')
  await database().$transaction(async (tx) => {
    const comment = await tx.comment.findFirst({
      where: { id: commentId, status: 'approved', audience: 'page', withdrawnAt: null },
      select: { mayQuote: true, accountId: true, post: { select: { protection: true } } },
    })
    if (!comment) throw new RefusedError('not_found', 'Readers do not see this comment.')
    if (isPicked && isAtRisk(comment.post.protection) && !comment.mayQuote && !comment.accountId)
      throw new RefusedError(
        'conflict',
        'Its writer did not allow this. On posts about people at risk nobody is pointed at without being asked.',
      )
    const at = await databaseTime(tx)
    const { count } = await tx.comment.updateMany({
      where: { id: commentId, status: 'approved', pickedAt: isPicked ? null : { not: null } },
      data: { pickedAt: isPicked ? at : null },
    })
    if (count === 0) return
    await tx.moderationEvent.create({
      data: {
        commentId,
        accountId: accountIdOf(actor),
        action: isPicked ? 'pick' : 'unpick',
        from: 'approved',
        to: 'approved',
        at,
      },
    })
  })
}

import { database } from '#lib/database/client.ts'
import { RefusedError } from '#lib/errors.ts'
import { type Actor, requirePermission } from '#lib/people/actor.ts'
import { applyDecision } from './apply-decision.ts'
import { conflictAbout } from './other-decision.ts'
import type { Decided } from './record-decisions.ts'
import type { DeclineAnew } from './schema.ts'
import { onlyOnce, takeBack } from './undo.ts'
import { findDeclineReason } from './words/decline-reasons.ts'

/**
 * Says in other words why a comment is declined: the decision is taken back and made again in one step, so that no
 * moment is left in which it waits.
 * @throws RefusedError not_found, or conflict when somebody else decided meanwhile
 */
export async function declineAnew(actor: Actor, { eventId, reason, words }: DeclineAnew): Promise<Decided> {
  requirePermission(actor, 'comment.moderate')
  return await onlyOnce(() =>
    database().$transaction(async (tx) => {
      const { id, status, version, from } = await takeBack(tx, actor, eventId)
      if (from !== 'rejected') throw new RefusedError('conflict', 'This is not declined.')
      const [decided] = await applyDecision(tx, actor, {
        seen: [{ id, status, version }],
        action: 'reject',
        reason: (findDeclineReason(reason) ?? findDeclineReason('other')!).code,
        words: new Map([[id, words]]),
      })
      if (!decided) throw await conflictAbout(tx, id)
      return decided
    }),
  )
}

import type { Transaction } from '#lib/database/client.ts'
import type { CommentStatus, ModerationAction } from '#lib/database/generated/enums.ts'
import { type Actor, accountIdOf } from '#lib/people/actor.ts'
import { databaseTime } from './clock.ts'
import { oweDecisionMail } from './mail/comment-mail.ts'
import { teach } from './spam/lessons.ts'

export interface Decided {
  id: string
  from: CommentStatus
  status: CommentStatus
  version: number
  /** For undoing it. */
  eventId: string
}

interface Moved {
  id: string
  from: CommentStatus
  version: number
}

interface Decision {
  action: ModerationAction
  to: CommentStatus
  reason: string
}

/**
 * A row of the log for each comment that was decided; what readers reported of it is settled by it,
 * its writer hears of it, and the model of spam learns.
 */
export async function recordDecisions(
  tx: Transaction,
  actor: Actor,
  { action, to, reason, moved }: Decision & { moved: readonly Moved[] },
): Promise<Decided[]> {
  const at = await databaseTime(tx)
  const events = await tx.moderationEvent.createManyAndReturn({
    data: moved.map(({ id, from }) => ({
      commentId: id,
      accountId: accountIdOf(actor),
      action,
      from,
      to,
      reason,
      at,
    })),
    select: { id: true, commentId: true },
  })
  const hasMoved = new Set(moved.filter(({ from }) => from !== to).map(({ id }) => id))
  await oweDecisionMail(
    tx,
    events.filter(({ commentId }) => hasMoved.has(commentId!)).map(({ id }) => id),
  )
  await teach(
    tx,
    moved.map(({ id }) => ({ id, status: to })),
  )
  if (to !== 'handed_over') await settleReports(tx, { ids: moved.map(({ id }) => id), at })
  const eventOf = new Map(events.map(({ id, commentId }) => [commentId, id]))
  return moved.map((row) => ({ ...row, status: to, eventId: eventOf.get(row.id)! }))
}

/** At the time of the decision, by which an undo finds them again. */
async function settleReports(tx: Transaction, { ids, at }: { ids: string[]; at: Date }): Promise<void> {
  await tx.commentReport.updateMany({
    where: { commentId: { in: ids }, settledAt: null },
    data: { settledAt: at },
  })
}

/** Opens again what a decision had settled; one that was reported anew meanwhile stays the newer. */
export async function reopenReports(
  tx: Transaction,
  { commentId, at }: { commentId: string; at: Date },
): Promise<void> {
  await tx.$executeRaw`
    UPDATE comment_report r SET settled_at = NULL
     WHERE r.comment_id = ${commentId}::uuid AND r.settled_at = ${at}::timestamptz
       AND NOT EXISTS (SELECT FROM comment_report o
                        WHERE o.comment_id = r.comment_id AND o.kind = r.kind AND o.settled_at IS NULL)`
}

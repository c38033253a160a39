import type { Transaction } from '#lib/database/client.ts'
import type { CommentStatus, ModerationAction } from '#lib/database/generated/enums.ts'
import { type Actor, accountIdOf } from '#lib/people/actor.ts'
import { databaseTime } from './clock.ts'
import { oweDecisionMail } from './mail/comment-mail.ts'
import { settleReports } from './reports/settle-reports.ts'
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
  await settleReports(tx, { ids: moved.map(({ id }) => id), to, at })
  const eventOf = new Map(events.map(({ id, commentId }) => [commentId, id]))
  return moved.map((row) => ({ ...row, status: to, eventId: eventOf.get(row.id)! }))
}

import type { Transaction } from '#lib/database/client.ts'
import type { CommentStatus } from '#lib/database/generated/enums.ts'
import { type Actor, accountIdOf } from '#lib/people/actor.ts'
import { databaseTime } from './clock.ts'
import { type DecisionAction, statusAfter } from './policy.ts'
import type { SeenComment } from './schema.ts'
import { teach } from './spam/lessons.ts'

export interface Decided {
  id: string
  from: CommentStatus
  status: CommentStatus
  version: number
  /** For undoing it. */
  eventId: string
}

/**
 * Moves those comments that are still as they were seen, and writes a row of the log for each. The others
 * are left alone and missing from the answer.
 */
export async function applyDecision(
  tx: Transaction,
  actor: Actor,
  decision: { seen: SeenComment[]; action: DecisionAction; reason: string; words: string },
): Promise<Decided[]> {
  const { seen, action, reason, words } = decision
  const to = statusAfter[action]
  await lockRows(
    tx,
    seen.map(({ id }) => id),
  )
  const moved = await tx.$queryRaw<{ id: string; from: CommentStatus; version: number }[]>`
    UPDATE comment c
       SET status = ${to}::comment_status, version = c.version + 1,
           decided_at = CASE WHEN ${to} = 'waiting' THEN NULL ELSE now() END,
           trashed_at = CASE WHEN ${to} = 'trashed' THEN now() END,
           decline_reason = CASE WHEN ${to} = 'rejected' THEN ${words} ELSE c.decline_reason END
      FROM unnest(${seen.map(({ id }) => id)}::uuid[], ${seen.map(({ status }) => status)}::comment_status[],
                  ${seen.map(({ version }) => version)}::int[]) AS s (id, status, version)
     WHERE c.id = s.id AND c.status = s.status AND c.version = s.version
       AND (c.audience = 'page' OR ${to} <> 'approved')
    RETURNING c.id, s.status AS "from", c.version`
  await teach(
    tx,
    moved.map(({ id }) => ({ id, status: to })),
  )
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
  const eventOf = new Map(events.map(({ id, commentId }) => [commentId, id]))
  return moved.map((row) => ({ ...row, status: to, eventId: eventOf.get(row.id)! }))
}

/** Always in one order, so that two moderators who decide about the same many do not wait for each other. */
async function lockRows(tx: Transaction, ids: string[]): Promise<void> {
  await tx.$queryRaw`SELECT id FROM comment WHERE id = ANY(${ids}::uuid[]) ORDER BY id FOR UPDATE`
}

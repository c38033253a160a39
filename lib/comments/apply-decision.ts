import type { Transaction } from '#lib/database/client.ts'
import type { CommentStatus } from '#lib/database/generated/enums.ts'
import { type Actor, may } from '#lib/people/actor.ts'
import { type DecisionAction, safeActions, statusAfter } from './policy.ts'
import { type Decided, recordDecisions } from './record-decisions.ts'
import type { SeenComment } from './schema.ts'

interface Decision {
  seen: SeenComment[]
  action: DecisionAction
  /** The code of a reason for declining. */
  reason: string
  /** What the writer reads, by comment. */
  words: ReadonlyMap<string, string>
}

/**
 * Moves those comments that are still as they were seen, and writes a row of the log for each. The others
 * are left alone and missing from the answer; so is what may put somebody in danger, where many are decided or the
 * actor may not.
 */
export async function applyDecision(
  tx: Transaction,
  actor: Actor,
  { seen, action, reason, words }: Decision,
): Promise<Decided[]> {
  const to = statusAfter[action]
  const mayDecideDangerous =
    seen.length === 1 && (may(actor, 'comment.settle') || safeActions.includes(action))
  await lockRows(
    tx,
    seen.map(({ id }) => id),
  )
  const moved = await tx.$queryRaw<{ id: string; from: CommentStatus; version: number }[]>`
    UPDATE comment c
       SET status = ${to}::comment_status, version = c.version + 1,
           decided_at = CASE WHEN ${to} = 'waiting' OR ${to === 'sealed' && !may(actor, 'comment.settle')} THEN NULL ELSE now() END,
           trashed_at = CASE WHEN ${to} = 'trashed' THEN now() END,
           decline_reason = CASE WHEN ${to} = 'rejected' THEN s.words ELSE c.decline_reason END
      FROM unnest(${seen.map(({ id }) => id)}::uuid[], ${seen.map(({ status }) => status)}::comment_status[],
                  ${seen.map(({ version }) => version)}::int[],
                  ${seen.map(({ id }) => words.get(id) ?? '')}::text[]) AS s (id, status, version, words)
     WHERE c.id = s.id AND c.status = s.status AND c.version = s.version
       AND (c.audience = 'page' OR ${to} <> 'approved')
       AND (c.pile <> 'safety' OR ${mayDecideDangerous})
    RETURNING c.id, s.status AS "from", c.version`
  return await recordDecisions(tx, actor, { action, to, reason, moved })
}

/** Always in one order, so that two moderators who decide about the same many do not wait for each other. */
async function lockRows(tx: Transaction, ids: string[]): Promise<void> {
  await tx.$queryRaw`SELECT id FROM comment WHERE id = ANY(${ids}::uuid[]) ORDER BY id FOR UPDATE`
}

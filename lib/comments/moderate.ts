import { database, type Transaction } from '#lib/database/client.ts'
import { RefusedError } from '#lib/errors.ts'
import { type Actor, requirePermission } from '#lib/people/actor.ts'
import { applyDecision, type Decided } from './apply-decision.ts'
import { findDeclineReason } from './decline-reasons.ts'
import { lastDecisionsInWords } from './other-decision.ts'
import { canSettle, handedOverWords, isDecisionFor } from './policy.ts'
import type { Moderate, SeenComment } from './schema.ts'

export interface NotDecided {
  id: string
  /** A sentence that says why, e.g. what somebody else did meanwhile. */
  message: string
}

export interface Moderated {
  done: Decided[]
  notDone: NotDecided[]
}

/**
 * One decision about one or several comments, taking effect at once. Those that are no longer as the
 * moderator saw them are left as they are and named in `notDone`.
 * @throws RefusedError conflict when nothing could be done, forbidden where the role does not allow it
 */
export async function moderate(
  actor: Actor,
  { comments, action, reason, words }: Moderate,
): Promise<Moderated> {
  requirePermission(actor, 'comment.moderate')
  const seen = uniqueById(comments)
  const allowed = seen.filter(({ status }) => canSettle(actor, status))
  if (allowed.length === 0) throw new RefusedError('forbidden', handedOverWords)
  const decline = action === 'reject' ? (findDeclineReason(reason) ?? findDeclineReason('other')) : null
  const answer = await database().$transaction(async (tx) => {
    const done = await applyDecision(tx, actor, {
      seen: allowed.filter(({ status }) => isDecisionFor(status, action)),
      action,
      reason: decline?.code ?? '',
      words: words || (decline?.words ?? ''),
    })
    const isDone = new Set(done.map(({ id }) => id))
    const rest = seen.filter(({ id }) => !isDone.has(id))
    return { done, notDone: await explain(tx, rest, allowed) }
  })
  if (answer.done.length === 0) {
    throw new RefusedError('conflict', answer.notDone[0]!.message, { notDone: answer.notDone })
  }
  return answer
}

const impossible = 'This cannot be done with this comment.'
const gone = 'This comment is not here any more.'

const uniqueById = (comments: SeenComment[]): SeenComment[] => [
  ...new Map(comments.map((comment) => [comment.id, comment])).values(),
]

async function explain(tx: Transaction, rest: SeenComment[], allowed: SeenComment[]): Promise<NotDecided[]> {
  if (rest.length === 0) return []
  const ids = rest.map(({ id }) => id)
  const [now, lastDecisions] = await Promise.all([
    tx.comment.findMany({ where: { id: { in: ids } }, select: { id: true, version: true } }),
    lastDecisionsInWords(tx, ids),
  ])
  const versions = new Map(now.map(({ id, version }) => [id, version]))
  return rest.map(({ id, version }) => {
    if (!versions.has(id)) return { id, message: gone }
    if (versions.get(id) !== version)
      return { id, message: lastDecisions.get(id) ?? 'Somebody changed this meanwhile.' }
    return { id, message: allowed.some((comment) => comment.id === id) ? impossible : handedOverWords }
  })
}

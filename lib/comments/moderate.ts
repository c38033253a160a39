import { database, type Transaction } from '#lib/database/client.ts'
import { RefusedError } from '#lib/errors.ts'
import { type Actor, may, requirePermission } from '#lib/people/actor.ts'
import { applyDecision } from './apply-decision.ts'
import { explainOthers, type NotDecided } from './other-decision.ts'
import { canSettle, handedOverWords, isDecisionFor, oneByOneWords, safetyWords } from './policy.ts'
import type { Decided } from './record-decisions.ts'
import type { Moderate, SeenComment } from './schema.ts'
import { findDeclineReason } from './words/decline-reasons.ts'
import { findDeclineWords } from './words/decline-words.ts'

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
  const answer = await database().$transaction(
    async (tx) => {
      const possible = allowed.filter(({ status }) => isDecisionFor(status, action))
      const done = await applyDecision(tx, actor, {
        seen: possible,
        action,
        reason: decline?.code ?? '',
        words: decline ? await wordsFor(tx, possible, { code: decline.code, words }) : new Map(),
      })
      const isDone = new Set(done.map(({ id }) => id))
      const rest = seen.filter(({ id }) => !isDone.has(id))
      return { done, notDone: await explain(tx, actor, { seen, rest }) }
    },
    { timeout: 20_000 },
  )
  if (answer.done.length === 0) {
    throw new RefusedError('conflict', answer.notDone[0]!.message, { notDone: answer.notDone })
  }
  return answer
}

const impossible = 'This cannot be done with this comment.'

const uniqueById = (comments: SeenComment[]): SeenComment[] => [
  ...new Map(comments.map((comment) => [comment.id, comment])).values(),
]

/** As the moderator wrote them, or the site’s, in the language of each writer. */
async function wordsFor(
  tx: Transaction,
  seen: SeenComment[],
  { code, words }: { code: string; words: string | undefined },
): Promise<ReadonlyMap<string, string>> {
  const ids = seen.map(({ id }) => id)
  return words ? new Map(ids.map((id) => [id, words])) : await findDeclineWords(tx, { ids, code })
}

async function explain(
  tx: Transaction,
  actor: Actor,
  { seen, rest }: { seen: SeenComment[]; rest: SeenComment[] },
): Promise<NotDecided[]> {
  const ids = rest.map(({ id }) => id)
  if (ids.length === 0) return []
  const [others, dangerous] = await Promise.all([
    explainOthers(tx, ids),
    tx.comment.findMany({ where: { id: { in: ids }, pile: 'safety' }, select: { id: true } }),
  ])
  const isDangerous = new Set(dangerous.map(({ id }) => id))
  const versions = new Map(rest.map(({ id, version }) => [id, version]))
  return others.map((other) => {
    if (other.now?.version !== versions.get(other.id)) return other
    if (!canSettle(actor, other.now!.status)) return { ...other, message: handedOverWords }
    if (!isDangerous.has(other.id)) return { ...other, message: impossible }
    const isAlone = seen.length === 1
    return { ...other, message: isAlone && !may(actor, 'comment.settle') ? safetyWords : oneByOneWords }
  })
}

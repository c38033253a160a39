import { database, type Transaction } from '#lib/database/client.ts'
import { Prisma } from '#lib/database/generated/client.ts'
import type { CommentStatus } from '#lib/database/generated/enums.ts'
import { RefusedError } from '#lib/errors.ts'
import { type Actor, accountIdOf, requirePermission } from '#lib/people/actor.ts'
import type { Decided } from './apply-decision.ts'
import { databaseTime } from './clock.ts'
import { lastDecisionsInWords } from './other-decision.ts'
import { type DecisionAction, requireSettling, statusAfter } from './policy.ts'
import { teach } from './spam/lessons.ts'

/**
 * Takes back a decision: a new row that reverts it. Only the latest decision about a comment can be taken
 * back, and only once.
 * @throws RefusedError not_found, forbidden or conflict
 */
export async function undo(actor: Actor, { eventId }: { eventId: string }): Promise<Decided> {
  requirePermission(actor, 'comment.moderate')
  try {
    return await database().$transaction(async (tx) => {
      const event = await requireDecision(tx, eventId)
      const comment = await lockComment(tx, event.commentId)
      requireRight(actor, event)
      if (!comment || !(await isLatest(tx, event)) || comment.status !== event.to) {
        throw new RefusedError('conflict', await sayWhatHappened(tx, event.commentId))
      }
      return await revert(tx, actor, event)
    })
  } catch (error) {
    if (error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2002')
      throw takenBackAlready()
    throw error
  }
}

const takenBackAlready = () => new RefusedError('conflict', 'This was taken back already.')

interface Decision {
  id: string
  commentId: string
  accountId: string | null
  from: CommentStatus
  to: CommentStatus
}

async function requireDecision(tx: Transaction, eventId: string): Promise<Decision> {
  const event = await tx.moderationEvent.findUnique({ where: { id: eventId } })
  const canBeUndone = event && (event.action as DecisionAction) in statusAfter
  if (!canBeUndone || !event.commentId || !event.from)
    throw new RefusedError('not_found', 'There is nothing to undo.')
  return {
    id: event.id,
    commentId: event.commentId,
    accountId: event.accountId,
    from: event.from,
    to: event.to,
  }
}

async function lockComment(tx: Transaction, id: string): Promise<{ status: CommentStatus } | null> {
  const rows = await tx.$queryRaw<{ status: CommentStatus }[]>`
    SELECT status FROM comment WHERE id = ${id}::uuid FOR UPDATE`
  return rows[0] ?? null
}

/** Whoever handed a comment over by mistake may take that back; otherwise it stays with administrators. */
function requireRight(actor: Actor, event: Decision): void {
  const isOwn = event.accountId !== null && event.accountId === accountIdOf(actor)
  if (!isOwn) requireSettling(actor, event.to)
}

/** Edits come between without harm; another decision or an undo does not. */
async function isLatest(tx: Transaction, event: Decision): Promise<boolean> {
  const latest = await tx.moderationEvent.findFirst({
    where: { commentId: event.commentId, action: { notIn: ['edit', 'submit'] } },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    select: { id: true, revertsId: true },
  })
  if (latest?.revertsId === event.id) throw takenBackAlready()
  return latest?.id === event.id
}

const sayWhatHappened = async (tx: Transaction, commentId: string): Promise<string> =>
  (await lastDecisionsInWords(tx, [commentId])).get(commentId) ?? 'This comment is not here any more.'

async function revert(tx: Transaction, actor: Actor, event: Decision): Promise<Decided> {
  const rows = await tx.$queryRaw<{ version: number }[]>`
    UPDATE comment SET status = ${event.from}::comment_status, version = version + 1,
           decided_at = CASE WHEN ${event.from} IN ('waiting', 'handed_over') THEN NULL ELSE now() END,
           trashed_at = CASE WHEN ${event.from} = 'trashed' THEN now() END
     WHERE id = ${event.commentId}::uuid AND status = ${event.to}::comment_status
    RETURNING version`
  await teach(tx, [{ id: event.commentId, status: event.from }])
  const { id } = await tx.moderationEvent.create({
    data: {
      commentId: event.commentId,
      accountId: accountIdOf(actor),
      action: 'undo',
      from: event.to,
      to: event.from,
      revertsId: event.id,
      at: await databaseTime(tx),
    },
    select: { id: true },
  })
  return { id: event.commentId, from: event.to, status: event.from, version: rows[0]!.version, eventId: id }
}

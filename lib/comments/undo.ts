import { database, type Transaction } from '#lib/database/client.ts'
import { Prisma } from '#lib/database/generated/client.ts'
import type { CommentPile, CommentStatus, ModerationAction } from '#lib/database/generated/enums.ts'
import { isRefused, RefusedError } from '#lib/errors.ts'
import { type Actor, accountIdOf, requirePermission } from '#lib/people/actor.ts'
import { databaseTime } from './clock.ts'
import { cancelMailOf } from './mail/comment-mail.ts'
import { conflictAbout, explainOthers, type NotDecided } from './other-decision.ts'
import { requireOpenly, requireSettling, statusAfter } from './policy.ts'
import type { Decided } from './record-decisions.ts'
import { reopenReports } from './reports/settle-reports.ts'
import { teach } from './spam/lessons.ts'

/**
 * Takes back a decision: a new row that reverts it. Only the latest decision about a comment can be taken
 * back, and only once.
 * @throws RefusedError not_found, forbidden or conflict
 */
export async function undo(actor: Actor, { eventId }: { eventId: string }): Promise<Decided> {
  requirePermission(actor, 'comment.moderate')
  return await onlyOnce(() => database().$transaction((tx) => takeBack(tx, actor, eventId)))
}

/** Many at once: each is taken back or left by itself, as others may have gone on meanwhile. */
export async function undoAll(
  actor: Actor,
  { eventIds }: { eventIds: string[] },
): Promise<{ done: Decided[]; notDone: NotDecided[] }> {
  const done: Decided[] = []
  const notDone: NotDecided[] = []
  for (const eventId of eventIds) {
    try {
      done.push(await undo(actor, { eventId }))
    } catch (error) {
      if (!isRefused(error)) throw error
      notDone.push(...(await othersOf(eventId, error.message)))
    }
  }
  return { done, notDone }
}

async function othersOf(eventId: string, message: string): Promise<NotDecided[]> {
  const event = await database().moderationEvent.findUnique({ where: { id: eventId } })
  if (!event?.commentId) return []
  const others = await database().$transaction((tx) => explainOthers(tx, [event.commentId!]))
  return others.map((other) => ({ ...other, message }))
}

/** Within a transaction whose uniqueness errors `onlyOnce` puts into words. */
export async function takeBack(tx: Transaction, actor: Actor, eventId: string): Promise<Decided> {
  const event = await requireDecision(tx, eventId)
  const comment = await lockComment(tx, event.commentId)
  requireRight(actor, event, comment)
  if (!comment || !(await isLatest(tx, event)) || comment.status !== event.to) {
    throw await conflictAbout(tx, event.commentId)
  }
  return await revert(tx, actor, event)
}

export async function onlyOnce<T>(run: () => Promise<T>): Promise<T> {
  try {
    return await run()
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
  action: ModerationAction
  from: CommentStatus
  to: CommentStatus
  at: Date
}

const isDecision = (action: ModerationAction): boolean => action in statusAfter || action === 'approve_part'

async function requireDecision(tx: Transaction, eventId: string): Promise<Decision> {
  const event = await tx.moderationEvent.findUnique({ where: { id: eventId } })
  if (!event?.commentId || !event.from || !isDecision(event.action))
    throw new RefusedError('not_found', 'There is nothing to undo.')
  const { id, commentId, accountId, action, from, to, at } = event
  return { id, commentId, accountId, action, from, to, at }
}

type Locked = { status: CommentStatus; pile: CommentPile }

async function lockComment(tx: Transaction, id: string): Promise<Locked | null> {
  const rows = await tx.$queryRaw<Locked[]>`
    SELECT status, pile FROM comment WHERE id = ${id}::uuid FOR UPDATE`
  return rows[0] ?? null
}

/**
 * Whoever handed a comment over by mistake may take that back; otherwise it stays with who looks after safety, and so
 * does showing again what may put somebody in danger.
 */
function requireRight(actor: Actor, event: Decision, comment: Locked | null): void {
  const isOwn = event.accountId !== null && event.accountId === accountIdOf(actor)
  if (isOwn) return
  requireSettling(actor, event.to)
  if (comment && event.from === 'approved') requireOpenly(actor, { status: event.to, pile: comment.pile })
}

/** Edits, picks and reports that move nothing come between without harm; another decision or an undo does not. */
async function isLatest(tx: Transaction, event: Decision): Promise<boolean> {
  const [latest] = await tx.$queryRaw<{ id: string; revertsId: string | null }[]>`
    SELECT id, reverts_id AS "revertsId" FROM moderation_event
     WHERE comment_id = ${event.commentId}::uuid AND action NOT IN ('edit', 'submit', 'pick', 'unpick')
       AND (action <> 'report' OR "from" <> "to")
     ORDER BY at DESC, id DESC LIMIT 1`
  if (latest?.revertsId === event.id) throw takenBackAlready()
  return latest?.id === event.id
}

async function revert(tx: Transaction, actor: Actor, event: Decision): Promise<Decided> {
  const rows = await tx.$queryRaw<{ version: number }[]>`
    UPDATE comment SET status = ${event.from}::comment_status, version = version + 1,
           decided_at = CASE WHEN ${event.from} IN ('waiting', 'handed_over', 'sealed') THEN NULL ELSE now() END,
           trashed_at = CASE WHEN ${event.from} = 'trashed' THEN now() END
     WHERE id = ${event.commentId}::uuid AND status = ${event.to}::comment_status
    RETURNING version`
  await teach(tx, [{ id: event.commentId, status: event.from }])
  if (event.action === 'approve_part') await bringBackText(tx, event)
  await reopenReports(tx, event)
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
  await cancelMailOf(tx, event.id)
  return { id: event.commentId, from: event.to, status: event.from, version: rows[0]!.version, eventId: id }
}

/**
 * Text, name and website as they were before parts were taken out; where the text had been changed before, how it was
 * is not known any more.
 */
async function bringBackText(tx: Transaction, { commentId }: Decision): Promise<void> {
  const original = await tx.commentOriginal.findUnique({ where: { commentId } })
  if (!original?.body) return
  const edits = await tx.moderationEvent.count({
    where: { commentId, action: { in: ['edit', 'edit_own'] } },
  })
  const { body, authorName, website } = original
  await tx.comment.update({
    where: { id: commentId },
    data: {
      ...(edits === 0 && { body, editedAt: null }),
      ...(authorName !== null && { authorName }),
      ...(website !== null && { website }),
    },
  })
  if (edits === 0) await tx.commentOriginal.delete({ where: { commentId } })
  else await tx.commentOriginal.update({ where: { commentId }, data: { authorName: null, website: null } })
}

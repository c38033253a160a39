import { database, type Transaction } from '#lib/database/client.ts'
import { locks } from '#lib/database/locks.ts'
import { RefusedError } from '#lib/errors.ts'
import { parseForm } from '#lib/parse-form.ts'
import { type Actor, requirePermission } from '#lib/people/actor.ts'
import { recordAudit } from '#lib/people/record-audit.ts'
import { mostSavedReplies } from './saved-reply-queries.ts'
import { OldReplyForm, SavedReplyForm, SavedReplyOrderForm } from './saved-reply-schema.ts'

/** Keeps words of the team, or changes them; new ones stand last. @returns their id */
export async function keepReply(actor: Actor, sent: SavedReplyForm): Promise<string> {
  requirePermission(actor, 'comment.block')
  const { id, ...reply } = parseForm(SavedReplyForm, sent)
  return await inOrder(async (tx, ids) => {
    if (id && !ids.includes(id)) throw gone()
    if (!id && ids.length >= mostSavedReplies)
      throw new RefusedError(
        'too_many',
        `There is room for ${mostSavedReplies}. Remove one that nobody uses.`,
      )
    const select = { id: true } as const
    const kept = id
      ? await tx.savedReply.update({ where: { id }, data: reply, select })
      : await tx.savedReply.create({ data: { ...reply, position: ids.length }, select })
    await recordAudit(tx, actor, { action: 'keep_reply', subject: kept.id })
    return kept.id
  })
}

/** One place up or down; at the end of the list nothing happens. */
export async function moveReply(actor: Actor, sent: SavedReplyOrderForm): Promise<void> {
  requirePermission(actor, 'comment.block')
  const { id, direction } = parseForm(SavedReplyOrderForm, sent)
  await inOrder(async (tx, ids) => {
    const from = ids.indexOf(id)
    if (from < 0) throw gone()
    const to = Math.max(0, Math.min(ids.length - 1, from + (direction === 'up' ? -1 : 1)))
    const moved = ids.toSpliced(from, 1).toSpliced(to, 0, id)
    await tx.$executeRaw`
      UPDATE saved_reply r SET position = o.position - 1
        FROM unnest(${moved}::uuid[]) WITH ORDINALITY AS o (id, position) WHERE r.id = o.id`
  })
}

export async function dropReply(actor: Actor, sent: OldReplyForm): Promise<void> {
  requirePermission(actor, 'comment.block')
  const { id } = parseForm(OldReplyForm, sent)
  await database().$transaction(async (tx) => {
    const { count } = await tx.savedReply.deleteMany({ where: { id } })
    if (count === 0) throw gone()
    await recordAudit(tx, actor, { action: 'drop_reply', subject: id })
  })
}

const gone = () => new RefusedError('conflict', 'Somebody removed this reply meanwhile.')

/** Alone with the list, so that two people who order it do not end with half of each. */
const inOrder = <T>(run: (tx: Transaction, ids: string[]) => Promise<T>): Promise<T> =>
  database().$transaction(async (tx) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(${locks.savedReplies}::bigint)`
    const rows = await tx.savedReply.findMany({
      select: { id: true },
      orderBy: [{ position: 'asc' }, { createdAt: 'asc' }, { id: 'asc' }],
      take: mostSavedReplies,
    })
    return await run(
      tx,
      rows.map(({ id }) => id),
    )
  })

import { database, type Transaction } from '#lib/database/client.ts'
import { RefusedError } from '#lib/errors.ts'
import { type Actor, accountIdOf, requirePermission } from '#lib/people/actor.ts'
import { recordAudit } from '#lib/people/record-audit.ts'
import type { EndLimit, KnowWriter, LimitWriter } from '../schema.ts'

/**
 * “We know this person”: what they write on posts that are open appears at once, where no screen finds anything.
 * @throws RefusedError forbidden, or conflict where nobody proved an e-mail
 */
export async function knowWriter(actor: Actor, { commentId, isKnown }: KnowWriter): Promise<void> {
  requirePermission(actor, 'comment.block')
  await change(actor, commentId, {
    action: isKnown ? 'commenter.know' : 'commenter.know-no-more',
    data: isKnown
      ? { knownSince: new Date(), knownById: accountIdOf(actor) }
      : { knownSince: null, knownById: null },
  })
}

/**
 * For some days everything of theirs waits (`hold`), or nothing of theirs is taken and they are told so (`pause`). A
 * new limit takes the place of the former.
 * @throws RefusedError forbidden, or conflict where nobody proved an e-mail
 */
export async function limitWriter(
  actor: Actor,
  { commentId, kind, days, reason }: LimitWriter,
): Promise<void> {
  requirePermission(actor, 'comment.block')
  const until = new Date(Date.now() + days * 86_400_000)
  await change(actor, commentId, {
    action: `commenter.${kind}`,
    detail: { days },
    data: {
      heldUntil: kind === 'hold' ? until : null,
      pausedUntil: kind === 'pause' ? until : null,
      limitReason: reason,
      limitedById: accountIdOf(actor),
    },
  })
}

/** @throws RefusedError forbidden, or conflict where nobody proved an e-mail */
export async function endLimit(actor: Actor, { commentId }: EndLimit): Promise<void> {
  requirePermission(actor, 'comment.block')
  await change(actor, commentId, {
    action: 'commenter.end-limit',
    data: { heldUntil: null, pausedUntil: null, limitReason: '', limitedById: null },
  })
}

interface Change {
  action: string
  detail?: { days: number }
  data: Parameters<Transaction['commenter']['update']>[0]['data']
}

async function change(actor: Actor, commentId: string, { action, detail, data }: Change): Promise<void> {
  await database().$transaction(async (tx) => {
    const comment = await tx.comment.findUnique({ where: { id: commentId }, select: { commenterId: true } })
    const id = comment?.commenterId
    if (!id)
      throw new RefusedError(
        'conflict',
        'This writer has not confirmed an e-mail, so there is nobody to know again.',
      )
    await tx.commenter.update({ where: { id }, data })
    await recordAudit(tx, actor, { action, subject: id, detail })
  })
}

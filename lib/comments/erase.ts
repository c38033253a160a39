import { randomBytes } from 'node:crypto'
import { database, type Transaction } from '#lib/database/client.ts'
import type { CommentStatus } from '#lib/database/generated/enums.ts'
import { RefusedError } from '#lib/errors.ts'
import { type Actor, accountIdOf, requirePermission } from '#lib/people/actor.ts'
import { databaseTime } from './clock.ts'
import { conflictAbout } from './other-decision.ts'
import { requireSettling } from './policy.ts'
import { settleReports } from './reports/settle-reports.ts'
import type { Erase } from './schema.ts'

/**
 * Erases a comment for good: text, name, e-mail, website, original and what the screens quoted. An empty row
 * stays, so that replies keep their place. Administrators alone: an angry insider cannot wipe an archive.
 * @throws RefusedError not_found or conflict
 */
export async function eraseComment(actor: Actor, { commentId, version }: Erase): Promise<void> {
  requirePermission(actor, 'comment.erase')
  await database().$transaction(async (tx) => {
    const comment = await tx.comment.findUnique({
      where: { id: commentId },
      select: { status: true, version: true },
    })
    if (!comment || comment.status === 'erased') {
      throw new RefusedError('not_found', 'This comment is not here any more.')
    }
    requireSettling(actor, comment.status)
    if (comment.version !== version || !(await empty(tx, { id: commentId, version }))) {
      throw await conflictAbout(tx, commentId)
    }
    await recordErasure(tx, actor, { commentId, from: comment.status, reason: 'erased' })
  })
}

/**
 * Leaves nothing that its writer gave, nothing that others wrote about it, and no key by which a guess at it could be
 * checked.
 * @param left what stays of it: an empty row, or a tombstone where readers answered it
 */
export async function empty(
  tx: Transaction,
  { id, version }: { id: string; version: number },
  left: { status: CommentStatus; withdrawnAt?: Date } = { status: 'erased' },
): Promise<boolean> {
  const { count } = await tx.comment.updateMany({
    where: { id, version },
    data: {
      ...left,
      version: { increment: 1 },
      authorName: '',
      emailSealed: null,
      emailIndex: null,
      commenterId: null,
      website: '',
      body: '',
      declineReason: '',
      decisionMail: false,
      replyMail: 'none',
      pickedAt: null,
      trashedAt: null,
      keepTokenHash: null,
      duplicateKey: new Uint8Array(randomBytes(32)),
    },
  })
  if (count === 1) await emptyAround(tx, id)
  return count === 1
}

async function emptyAround(tx: Transaction, commentId: string): Promise<void> {
  const where = { commentId }
  const scrubbedAt = await databaseTime(tx)
  await settleReports(tx, { ids: [commentId], to: 'erased', at: scrubbedAt })
  await tx.commentFinding.updateMany({ where, data: { excerpt: '', scrubbedAt } })
  await tx.commentOriginal.updateMany({
    where,
    data: { body: '', authorName: null, website: null, scrubbedAt },
  })
  await tx.commentReport.updateMany({ where, data: { words: [], notices: [], scrubbedAt } })
  await tx.commentNote.updateMany({ where, data: { body: '', scrubbedAt } })
  await tx.spamLesson.deleteMany({ where })
  await tx.commentMail.deleteMany({ where: { sentAt: null, OR: [where, { replyId: commentId }] } })
}

export async function recordErasure(
  tx: Transaction,
  actor: Actor,
  erased: { commentId: string; from: CommentStatus; reason: 'erased' | 'old' },
): Promise<void> {
  await tx.moderationEvent.create({
    data: {
      ...erased,
      accountId: accountIdOf(actor),
      action: 'purge',
      to: 'erased',
      at: await databaseTime(tx),
    },
  })
}

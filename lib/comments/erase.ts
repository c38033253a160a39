import { randomBytes } from 'node:crypto'
import { database, type Transaction } from '#lib/database/client.ts'
import type { CommentStatus } from '#lib/database/generated/enums.ts'
import { RefusedError } from '#lib/errors.ts'
import { type Actor, accountIdOf, requirePermission } from '#lib/people/actor.ts'
import { databaseTime } from './clock.ts'
import { conflictAbout } from './other-decision.ts'
import { requireSettling } from './policy.ts'
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

/** Leaves nothing that its writer gave, and no key by which a guess at it could be checked. */
export async function empty(
  tx: Transaction,
  { id, version }: { id: string; version: number },
): Promise<boolean> {
  const { count } = await tx.comment.updateMany({
    where: { id, version },
    data: {
      status: 'erased',
      version: { increment: 1 },
      authorName: '',
      emailSealed: null,
      emailIndex: null,
      website: '',
      body: '',
      declineReason: '',
      trashedAt: null,
      keepTokenHash: null,
      duplicateKey: new Uint8Array(randomBytes(32)),
    },
  })
  const scrubbedAt = await databaseTime(tx)
  await tx.commentFinding.updateMany({ where: { commentId: id }, data: { excerpt: '', scrubbedAt } })
  await tx.commentOriginal.updateMany({ where: { commentId: id }, data: { body: '', scrubbedAt } })
  return count === 1
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

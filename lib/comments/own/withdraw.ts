import { randomBytes } from 'node:crypto'
import { database, type Transaction } from '#lib/database/client.ts'
import type { CommentStatus } from '#lib/database/generated/enums.ts'
import { RefusedError } from '#lib/errors.ts'
import type { Actor } from '#lib/people/actor.ts'
import { refusals } from '#lib/refusals.ts'
import { hashToken } from '#lib/tokens.ts'
import { databaseTime } from '../clock.ts'
import { empty } from '../erase.ts'

/**
 * Its writer takes a comment away, at any time. While readers see answers to it, an empty row keeps its place;
 * otherwise nothing of it is shown.
 * @throws RefusedError not_found for a link that leads nowhere any more
 */
export async function withdrawComment(_actor: Actor, token: string): Promise<void> {
  const comment = await database().comment.findUnique({
    where: { keepTokenHash: hashToken(token) },
    select: { id: true },
  })
  const isDone = comment && (await database().$transaction((tx) => withdraw(tx, comment.id)))
  if (!isDone) throw new RefusedError('not_found', refusals.keptGone)
}

interface Row {
  version: number
  status: CommentStatus
  isAnswered: boolean
}

/** @returns false where it was gone already */
export async function withdraw(tx: Transaction, id: string): Promise<boolean> {
  const [row] = await tx.$queryRaw<Row[]>`
    SELECT version, status::text AS status,
           EXISTS (SELECT FROM comment r
                    WHERE r.parent_id = c.id AND r.status = 'approved' AND r.audience = 'page') AS "isAnswered"
      FROM comment c WHERE id = ${id}::uuid AND status <> 'erased' AND withdrawn_at IS NULL FOR UPDATE`
  if (!row) return false
  const { version, status, isAnswered } = row
  const at = await databaseTime(tx)
  if (status === 'sealed') await leaveSealed(tx, id, at)
  else if (status === 'approved' && isAnswered) await empty(tx, { id, version }, { status, withdrawnAt: at })
  else await empty(tx, { id, version })
  const to = status === 'sealed' || (status === 'approved' && isAnswered) ? status : 'erased'
  await tx.moderationEvent.create({ data: { commentId: id, action: 'withdraw', from: status, to, at } })
  return true
}

/** What the law may ask for is not its writer's to destroy; to them it is gone like any other. */
export const leaveSealed = (tx: Transaction, id: string, withdrawnAt: Date) =>
  tx.comment.update({
    where: { id },
    data: {
      withdrawnAt,
      version: { increment: 1 },
      commenterId: null,
      keepTokenHash: null,
      duplicateKey: new Uint8Array(randomBytes(32)),
    },
  })

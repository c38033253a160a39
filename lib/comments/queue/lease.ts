import { database } from '#lib/database/client.ts'
import { type Actor, accountIdOf, requirePermission, requireStaff } from '#lib/people/actor.ts'
import type { Attend } from '../schema.ts'

/** Seconds for which a comment stays open at somebody's who was not heard of again. */
export const leaseSeconds = 120

/** Somebody else who has a comment open. */
export interface LeaseHeld {
  commentId: string
  name: string
}

/**
 * Says which comment this moderator has open, and hears which of those on the page others have open. It keeps nobody
 * from deciding, is not logged, and ends by itself.
 */
export async function attendQueue(actor: Actor, { open, shown }: Attend): Promise<LeaseHeld[]> {
  requirePermission(actor, 'comment.moderate')
  const { accountId } = requireStaff(actor)
  await database().$executeRaw`
    DELETE FROM comment_lease WHERE account_id = ${accountId}::uuid AND comment_id IS DISTINCT FROM ${open}::uuid`
  if (open) await take(open, accountId)
  return await listLeases(actor, shown)
}

/** Whose it is stays until it ends: the second to open it hears of the first. */
async function take(commentId: string, accountId: string): Promise<void> {
  await database().$executeRaw`
    INSERT INTO comment_lease AS l (comment_id, account_id, until)
    SELECT c.id, ${accountId}::uuid, now() + make_interval(secs => ${leaseSeconds})
      FROM comment c WHERE c.id = ${commentId}::uuid
    ON CONFLICT (comment_id) DO UPDATE SET account_id = excluded.account_id, until = excluded.until
     WHERE l.until <= now() OR l.account_id = excluded.account_id`
}

export async function listLeases(actor: Actor, commentIds: readonly string[]): Promise<LeaseHeld[]> {
  requirePermission(actor, 'comment.moderate')
  if (commentIds.length === 0) return []
  return await database().$queryRaw<LeaseHeld[]>`
    SELECT l.comment_id AS "commentId", a.name FROM comment_lease l JOIN account a ON a.id = l.account_id
     WHERE l.comment_id = ANY (${commentIds}::uuid[]) AND l.until > now()
       AND l.account_id IS DISTINCT FROM ${accountIdOf(actor)}::uuid`
}

import { database, type Transaction } from '#lib/database/client.ts'
import type { CommentPile } from '#lib/database/generated/enums.ts'
import { InvalidError, RefusedError } from '#lib/errors.ts'
import { type Actor, requirePermission } from '#lib/people/actor.ts'
import { conflictAbout } from './other-decision.ts'
import { requireOpenly } from './policy.ts'
import { type Decided, recordDecisions } from './record-decisions.ts'
import type { ApprovePart, SeenComment } from './schema.ts'

/**
 * Approves a comment without parts of it. What its writer sent is sealed beside it; where it may put somebody in
 * danger, whoever looks after safety alone does this and reads that.
 * @throws RefusedError forbidden, not_found or conflict
 */
export async function approvePart(actor: Actor, { comment, body }: ApprovePart): Promise<Decided> {
  requirePermission(actor, 'comment.moderate')
  return await database().$transaction(async (tx) => {
    const stored = await lock(tx, comment.id)
    if (!stored) throw new RefusedError('not_found', 'This comment is not here any more.')
    requireOpenly(actor, { status: comment.status, pile: stored.pile })
    if (body === stored.body) throw new InvalidError({ body: ['Nothing is taken out yet.'] })
    if (!(await showPart(tx, { comment, body }))) throw await conflictAbout(tx, comment.id)
    const original = { commentId: comment.id, body: stored.body }
    await tx.commentOriginal.upsert({ where: { commentId: comment.id }, create: original, update: {} })
    const moved = [{ id: comment.id, from: comment.status, version: comment.version + 1 }]
    const [decided] = await recordDecisions(tx, actor, {
      action: 'approve_part',
      to: 'approved',
      reason: '',
      moved,
    })
    return decided!
  })
}

async function lock(tx: Transaction, id: string): Promise<{ pile: CommentPile; body: string } | null> {
  const rows = await tx.$queryRaw<{ pile: CommentPile; body: string }[]>`
    SELECT pile, body FROM comment WHERE id = ${id}::uuid AND status NOT IN ('sealed', 'erased') FOR UPDATE`
  return rows[0] ?? null
}

async function showPart(
  tx: Transaction,
  { comment, body }: { comment: SeenComment; body: string },
): Promise<boolean> {
  const count = await tx.$executeRaw`
    UPDATE comment
       SET status = 'approved', body = ${body}, version = version + 1, decided_at = now(), edited_at = now(),
           trashed_at = NULL
     WHERE id = ${comment.id}::uuid AND status = ${comment.status}::comment_status AND version = ${comment.version}
       AND status IN ('waiting', 'handed_over', 'rejected') AND audience = 'page'`
  return count === 1
}

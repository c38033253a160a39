import { database } from '#lib/database/client.ts'
import { type Actor, requirePermission } from '#lib/people/actor.ts'
import { conflictAbout } from '../other-decision.ts'
import { requireOpenly } from '../policy.ts'
import { type Decided, recordDecisions } from '../record-decisions.ts'
import type { KeepReported } from '../schema.ts'

/**
 * What readers reported stays where it is: a decision like another, that settles the reports.
 * @throws RefusedError forbidden or conflict
 */
export async function keepReported(actor: Actor, { comment }: KeepReported): Promise<Decided> {
  requirePermission(actor, 'comment.moderate')
  return await database().$transaction(async (tx) => {
    const kept = await tx.comment.updateManyAndReturn({
      where: { id: comment.id, version: comment.version, status: 'approved' },
      data: { version: { increment: 1 }, decidedAt: new Date() },
      select: { pile: true },
    })
    if (comment.status !== 'approved' || !kept[0]) throw await conflictAbout(tx, comment.id)
    requireOpenly(actor, { status: 'approved', pile: kept[0].pile })
    const [decided] = await recordDecisions(tx, actor, {
      action: 'approve',
      to: 'approved',
      reason: 'reported',
      moved: [{ id: comment.id, from: 'approved', version: comment.version + 1 }],
    })
    return decided!
  })
}

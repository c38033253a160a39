import { database } from '#lib/database/client.ts'
import { type Actor, requirePermission } from '#lib/people/actor.ts'
import { stepColumns, stepOf } from './read-steps.ts'
import { mostSteps, type Step } from './schema.ts'

/** What every post shows that has no next steps of its own. */
export async function listSiteSteps(actor: Actor): Promise<Step[]> {
  requirePermission(actor, 'desk.see')
  const rows = await database().nextStep.findMany({
    where: { postId: null },
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
    take: mostSteps,
    select: stepColumns,
  })
  return rows.map(stepOf)
}

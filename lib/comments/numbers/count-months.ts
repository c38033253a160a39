import { database } from '#lib/database/client.ts'
import { type Actor, requirePermission } from '#lib/people/actor.ts'

/** Counts anew what the page about comments tells everybody. */
export async function countMonths(actor: Actor): Promise<void> {
  requirePermission(actor, 'settings.manage')
  await database().$executeRaw`CALL count_comment_months()`
}

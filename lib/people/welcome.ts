import { database } from '#lib/database/client.ts'
import { type Actor, requirePermission, requireStaff } from './actor.ts'

/** Whether somebody has chosen how to begin: administrators who come later find a site that has begun. */
export async function wasWelcomed(actor: Actor): Promise<boolean> {
  requirePermission(actor, 'desk.see')
  return (await database().account.count({ where: { welcomedAt: { not: null } } })) > 0
}

/** Remembers that the administrator chose; the welcome page does not come by itself any more. */
export async function rememberWelcome(actor: Actor): Promise<void> {
  requirePermission(actor, 'site.import')
  const { accountId } = requireStaff(actor)
  await database().account.updateMany({
    where: { id: accountId, welcomedAt: null },
    data: { welcomedAt: new Date() },
  })
}

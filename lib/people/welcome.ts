import { database } from '#lib/database/client.ts'
import { type Actor, requirePermission, requireStaff } from './actor.ts'

/** Whether this person has chosen how to begin. */
export async function wasWelcomed(actor: Actor): Promise<boolean> {
  const { accountId } = requireStaff(actor)
  const account = await database().account.findUniqueOrThrow({
    where: { id: accountId },
    select: { welcomedAt: true },
  })
  return account.welcomedAt !== null
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

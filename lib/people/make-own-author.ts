import { database } from '#lib/database/client.ts'
import { type Actor, requirePermission, requireStaff } from './actor.ts'
import { saveAuthor } from './save-author.ts'

/** The profile under which readers see this person: the one that is there, or one made of their name. */
export async function makeOwnAuthor(actor: Actor): Promise<{ id: string; name: string }> {
  requirePermission(actor, 'post.write')
  const { accountId, name } = requireStaff(actor)
  const known = await database().author.findUnique({ where: { accountId }, select: { id: true, name: true } })
  return known ?? { id: await saveAuthor(actor, { name, accountId }), name }
}

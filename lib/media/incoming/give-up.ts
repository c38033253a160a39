import { database } from '#lib/database/client.ts'
import { parseForm } from '#lib/parse-form.ts'
import { type Actor, accountIdOf, requirePermission } from '#lib/people/actor.ts'
import { forget } from './finish.ts'
import { type Incoming, IncomingForm } from './schema.ts'

/** The picture will not come. Nothing happens to one that has arrived, or that somebody else sends. */
export async function giveUp(actor: Actor, sent: Incoming): Promise<void> {
  requirePermission(actor, 'media.add')
  const { id } = parseForm(IncomingForm, sent)
  const where = { id, accountId: accountIdOf(actor) ?? '' }
  if ((await database().awaitedPicture.count({ where })) > 0) await forget(id)
}

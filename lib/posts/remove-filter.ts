import { database } from '#lib/database/client.ts'
import { RefusedError } from '#lib/errors.ts'
import { parseForm } from '#lib/parse-form.ts'
import { type Actor, requirePermission, requireStaff } from '#lib/people/actor.ts'
import { TermForm } from './schema.ts'

/** Only their own. @throws RefusedError unauthenticated, forbidden, not_found */
export async function removeFilter(actor: Actor, sent: TermForm): Promise<void> {
  requirePermission(actor, 'post.write')
  const { accountId } = requireStaff(actor)
  const { id } = parseForm(TermForm, sent)
  const { count } = await database().savedFilter.deleteMany({ where: { id, accountId } })
  if (count === 0) throw new RefusedError('not_found', 'This list has been removed already.')
}

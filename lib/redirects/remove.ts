import { database } from '#lib/database/client.ts'
import { RefusedError } from '#lib/errors.ts'
import { parseForm } from '#lib/parse-form.ts'
import { type Actor, requirePermission } from '#lib/people/actor.ts'
import { recordAudit } from '#lib/people/record-audit.ts'
import { RedirectPathForm } from './schema.ts'

/** The address leads nowhere any more. @throws RefusedError unauthenticated, forbidden, not_found */
export async function removeRedirect(actor: Actor, sent: RedirectPathForm): Promise<void> {
  requirePermission(actor, 'redirect.manage')
  const { path } = parseForm(RedirectPathForm, sent)
  await database().$transaction(async (tx) => {
    const { count } = await tx.redirect.deleteMany({ where: { path } })
    if (count === 0) throw new RefusedError('not_found', 'This has been removed already.')
    await recordAudit(tx, actor, { action: 'redirect.remove' })
  })
}

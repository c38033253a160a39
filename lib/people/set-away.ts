import { database } from '#lib/database/client.ts'
import { RefusedError } from '#lib/errors.ts'
import { parseForm } from '#lib/parse-form.ts'
import { type Actor, accountIdOf, requirePermission } from './actor.ts'
import { AwayForm } from './duty-schema.ts'
import { recordAudit } from './record-audit.ts'

/** Says when somebody is away, both days included: oneself, or for who manages people anybody. */
export async function setAway(actor: Actor, sent: AwayForm): Promise<void> {
  const { accountId, from, until } = parseForm(AwayForm, sent)
  requirePermission(actor, accountId === accountIdOf(actor) ? 'desk.see' : 'people.manage')
  await database().$transaction(async (tx) => {
    const { count } = await tx.account.updateMany({
      where: { id: accountId },
      data: { awayFrom: from && new Date(from), awayUntil: until && new Date(until) },
    })
    if (count === 0) throw new RefusedError('not_found', 'This person is not here.')
    await recordAudit(tx, actor, { action: 'set_away', subject: accountId, detail: { from, until } })
  })
}

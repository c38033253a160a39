import { database } from '#lib/database/client.ts'
import { InvalidError } from '#lib/errors.ts'
import { parseForm } from '#lib/parse-form.ts'
import { type Actor, requirePermission } from '#lib/people/actor.ts'
import { knownFor, lockRedirects } from './known.ts'
import { type Planned, planRedirects } from './plan.ts'
import { RedirectForm } from './schema.ts'
import { type Written, writePlan } from './write-plan.ts'

/**
 * Lets an address lead elsewhere from now on.
 * @throws InvalidError (`from`, `to`); RefusedError unauthenticated, forbidden
 */
export async function saveRedirect(
  actor: Actor,
  sent: RedirectForm,
): Promise<Planned & Pick<Written, 'moved'>> {
  requirePermission(actor, 'redirect.manage')
  const { replace, ...wish } = parseForm(RedirectForm, sent)
  return await database().$transaction(async (tx) => {
    await lockRedirects(tx)
    const wishes = [{ ...wish, line: 1 }]
    const plan = planRedirects(wishes, await knownFor(wishes, tx))
    const line = plan.lines[0]!
    if (line.problem) throw new InvalidError({ [line.problem.field]: [line.problem.message] })
    if (line.deed === 'change' && !replace) {
      throw new InvalidError({
        from: [`This address leads to ${line.was} already. It can be changed in the list.`],
      })
    }
    const { moved } = await writePlan(tx, actor, plan)
    return { ...line, moved }
  })
}

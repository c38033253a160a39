import { database } from '#lib/database/client.ts'
import { parseForm } from '#lib/parse-form.ts'
import { type Actor, requirePermission } from '#lib/people/actor.ts'
import { knownFor, lockRedirects } from './known.ts'
import { type Plan, planRedirects } from './plan.ts'
import { readCsv } from './read-csv.ts'
import { RedirectFileForm } from './schema.ts'
import { type Written, writePlan } from './write-plan.ts'

/** What each line of the file would do. Nothing is changed. @throws InvalidError; RefusedError */
export async function previewImport(actor: Actor, sent: RedirectFileForm): Promise<Plan> {
  requirePermission(actor, 'redirect.manage')
  const wishes = readCsv(parseForm(RedirectFileForm, sent).csv)
  return planRedirects(wishes, await knownFor(wishes))
}

/** Does it, without the lines that cannot be. A second time changes nothing. @throws InvalidError; RefusedError */
export async function importRedirects(actor: Actor, sent: RedirectFileForm): Promise<Written> {
  requirePermission(actor, 'redirect.manage')
  const wishes = readCsv(parseForm(RedirectFileForm, sent).csv)
  return await database().$transaction(
    async (tx) => {
      await lockRedirects(tx)
      return await writePlan(tx, actor, planRedirects(wishes, await knownFor(wishes, tx)))
    },
    { maxWait: 5_000, timeout: 30_000 },
  )
}

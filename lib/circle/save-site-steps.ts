import { database } from '#lib/database/client.ts'
import { locks } from '#lib/database/locks.ts'
import { parseForm } from '#lib/parse-form.ts'
import { type Actor, requirePermission } from '#lib/people/actor.ts'
import { recordAudit } from '#lib/people/record-audit.ts'
import { type SiteSteps, SiteStepsForm } from './schema.ts'
import { writeSteps } from './write-steps.ts'

/** Every post that has no next steps of its own shows these from now on. */
export async function saveSiteSteps(actor: Actor, sent: SiteSteps): Promise<void> {
  requirePermission(actor, 'nextstep.manage')
  const { steps } = parseForm(SiteStepsForm, sent)
  await database().$transaction(async (tx) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(${locks.siteSteps}::bigint)`
    await writeSteps(tx, null, steps)
    await recordAudit(tx, actor, { action: 'save_site_steps', detail: { steps: steps.length } })
  })
}

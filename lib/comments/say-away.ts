import { z } from 'zod'
import { database } from '#lib/database/client.ts'
import { parseForm } from '#lib/parse-form.ts'
import { type Actor, requirePermission } from '#lib/people/actor.ts'
import { recordAudit } from '#lib/people/record-audit.ts'
import { SiteSettings } from '#lib/settings/schema.ts'
import { writeSite } from '#lib/settings/write-site.ts'

/** The last day of the team's absence, by the site's clock; empty: somebody reads. */
export const TeamAwayForm = z.strictObject({ until: SiteSettings.shape.commentsAwayUntil.unwrap() })
export type TeamAwayForm = z.input<typeof TeamAwayForm>

/** Readers are told when somebody reads again; comments are taken and wait. */
export async function sayTeamAway(actor: Actor, sent: TeamAwayForm): Promise<void> {
  requirePermission(actor, 'comment.moderate')
  const { until } = parseForm(TeamAwayForm, sent)
  await database().$transaction(async (tx) => {
    await writeSite(tx, { commentsAwayUntil: until })
    await recordAudit(tx, actor, { action: 'say_team_away', detail: { until } })
  })
}

import { database } from '#lib/database/client.ts'
import { type Actor, requirePermission } from '#lib/people/actor.ts'
import { recordAudit } from '#lib/people/record-audit.ts'
import { writeSite } from '#lib/settings/write-site.ts'
import { databaseTime } from './clock.ts'

const pauseHours = 24

/**
 * No new comments for 24 hours, on any post; the team can still be written to, and what waits stays. Again, it
 * begins anew.
 * @returns when comments are taken again
 */
export async function pauseComments(actor: Actor): Promise<{ until: string }> {
  requirePermission(actor, 'comment.moderate')
  return await database().$transaction(async (tx) => {
    const until = new Date((await databaseTime(tx)).getTime() + pauseHours * 3_600_000).toISOString()
    await writeSite(tx, { commentsPausedUntil: until })
    await recordAudit(tx, actor, { action: 'pause_comments', detail: { until } })
    return { until }
  })
}

/** Takes new comments again; without a pause nothing happens. */
export async function resumeComments(actor: Actor): Promise<void> {
  requirePermission(actor, 'comment.moderate')
  await database().$transaction(async (tx) => {
    await writeSite(tx, { commentsPausedUntil: null })
    await recordAudit(tx, actor, { action: 'resume_comments' })
  })
}

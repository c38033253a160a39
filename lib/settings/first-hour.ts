import { database } from '#lib/database/client.ts'
import { type Actor, requirePermission } from '#lib/people/actor.ts'
import { countAdministrators } from '#lib/people/queries.ts'
import type { HourStep } from './hour-steps.ts'
import { findSite } from './public-queries.ts'
import { SiteSettings } from './schema.ts'

/** Which steps of the first hour are done, seen from what there is: done elsewhere is done, undone later is undone. */
export async function findFirstHour(actor: Actor): Promise<Record<HourStep, boolean>> {
  requirePermission(actor, 'settings.manage')
  const [site, isZoneChosen, pages, readers, administrators, steps] = await Promise.all([
    findSite(),
    wasZoneChosen(),
    database().post.count({
      where: { kind: 'page', status: { not: 'trashed' }, demonstration: false },
    }),
    countReadersOfComments(),
    countAdministrators(actor),
    database().nextStep.count({ where: { postId: null, demonstration: false } }),
  ])
  return {
    name: site.title !== SiteSettings.parse({}).title,
    language: isZoneChosen,
    pages: pages > 0,
    comments: site.commentsMode === 'closed' || readers > 0,
    second: administrators > 1,
    next: steps > 0,
  }
}

/** English and UTC are right for some: only the log tells a choice from a default. */
async function wasZoneChosen(): Promise<boolean> {
  const [row] = await database().$queryRaw<{ was: boolean }[]>`
    SELECT EXISTS (
      SELECT FROM audit_event e WHERE e.action = 'change_settings' AND e.detail -> 'keys' ? 'timeZone'
         AND e.at >= coalesce((SELECT max(at) FROM audit_event WHERE action = 'remove_demonstration'), '-infinity')
    ) AS was`
  return row!.was
}

/** Administrators and editors may, but who is named knows that it is theirs to do. */
async function countReadersOfComments(): Promise<number> {
  const [byDuty, byRole] = await Promise.all([
    database().duty.count({ where: { kind: 'moderates', account: { disabledAt: null } } }),
    database().account.count({ where: { role: 'moderator', disabledAt: null } }),
  ])
  return byDuty + byRole
}

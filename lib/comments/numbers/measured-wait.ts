import { database } from '#lib/database/client.ts'
import { type Actor, requirePermission } from '#lib/people/actor.ts'
import { recordAudit } from '#lib/people/record-audit.ts'
import { findSite } from '#lib/settings/public-queries.ts'
import { type UsualWait, usualWaitOf } from '#lib/settings/usual-waits.ts'
import { writeSite } from '#lib/settings/write-site.ts'

const days = 30
/** Fewer say nothing of what is usual. */
const fewestToPromise = 5

export interface MeasuredWait {
  /** In seconds, from sending to the first decision; null where too few were sent. */
  median: number | null
  /** What can be promised of it. */
  usually: UsualWait | null
  /** How many it was measured by. */
  comments: number
  days: number
}

/** How long half of the comments of the last 30 days waited for a person, at most. */
export async function findMeasuredWait(actor: Actor): Promise<MeasuredWait> {
  requirePermission(actor, 'comment.moderate')
  const [row] = await database().$queryRaw<{ median: number | null; comments: number }[]>`
    SELECT percentile_cont(0.5) WITHIN GROUP (ORDER BY seconds) AS median, count(*)::int AS comments
      FROM comment_waits(now() - make_interval(days => ${days}), now())`
  const { comments } = row!
  const median = comments < fewestToPromise ? null : row!.median
  return { median, comments, days, usually: median === null ? null : usualWaitOf(median) }
}

/**
 * The nightly chore: tells readers what was measured, where the site wants that. Pages are made anew only when the
 * promise is another one.
 */
export async function keepPromise(actor: Actor): Promise<void> {
  requirePermission(actor, 'settings.manage')
  const { usualWaitIsMeasured } = await findSite()
  if (!usualWaitIsMeasured) return
  const { usually } = await findMeasuredWait(actor)
  await database().$transaction(async (tx) => {
    if (await writeSite(tx, { measuredWait: usually }))
      await recordAudit(tx, actor, { action: 'measure_wait', detail: { usually } })
  })
}

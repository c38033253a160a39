import { database } from '#lib/database/client.ts'
import type { Actor } from '#lib/people/actor.ts'
import { changeCommentsPause } from '#lib/settings/change.ts'

const hours = 24

/** No new comments on any post for a day; what is there stays, and the team can still be written to. */
export async function pauseComments(actor: Actor): Promise<{ until: string }> {
  const rows = await database().$queryRaw<{ until: Date }[]>`
    SELECT now() + make_interval(hours => ${hours}) AS until`
  const until = rows[0]!.until.toISOString()
  await changeCommentsPause(actor, until)
  return { until }
}

export const resumeComments = (actor: Actor): Promise<void> => changeCommentsPause(actor, null)

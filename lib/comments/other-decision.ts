import type { Transaction } from '#lib/database/client.ts'
import type { ModerationAction } from '#lib/database/generated/enums.ts'

const done: Record<ModerationAction, string> = {
  submit: 'sent this',
  approve: 'approved this',
  reject: 'declined this',
  spam: 'marked this as spam',
  trash: 'put this in the trash',
  unapprove: 'sent this back to the queue',
  hand_over: 'handed this over',
  edit: 'changed this text',
  reply: 'answered this',
  undo: 'took back a decision about this',
  purge: 'erased this',
  report: 'reported this',
  edit_own: 'changed their own text',
  withdraw: 'took their own comment away',
  approve_part: 'approved this without parts of it',
  pick: 'picked this',
  unpick: 'took the pick of this back',
}

interface Latest {
  comment_id: string
  action: ModerationAction
  name: string | null
  seconds: number
}

/** For each comment a sentence about what was last done with it: “Tevy approved this 2 minutes ago.” */
export async function lastDecisionsInWords(
  tx: Transaction,
  commentIds: string[],
): Promise<Map<string, string>> {
  const rows = await tx.$queryRaw<Latest[]>`
    SELECT DISTINCT ON (e.comment_id) e.comment_id, e.action, a.name,
           extract(epoch FROM clock_timestamp() - e.at)::float8 AS seconds
      FROM moderation_event e LEFT JOIN account a ON a.id = e.account_id
     WHERE e.comment_id = ANY(${commentIds}::uuid[])
     ORDER BY e.comment_id, e.at DESC, e.id DESC`
  return new Map(
    rows.map((row) => [
      row.comment_id,
      `${row.name ?? 'Somebody'} ${done[row.action]} ${agoInWords(row.seconds)}.`,
    ]),
  )
}

export function agoInWords(seconds: number): string {
  const minutes = Math.round(seconds / 60)
  if (minutes < 1) return 'just now'
  if (minutes < 60) return minutes === 1 ? 'a minute ago' : `${minutes} minutes ago`
  const hours = Math.round(minutes / 60)
  if (hours < 24) return hours === 1 ? 'an hour ago' : `${hours} hours ago`
  const days = Math.round(hours / 24)
  return days === 1 ? 'a day ago' : `${days} days ago`
}

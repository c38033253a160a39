import type { Transaction } from '#lib/database/client.ts'
import type { CommentStatus, ModerationAction } from '#lib/database/generated/enums.ts'
import { RefusedError } from '#lib/errors.ts'

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
  seal: 'sealed this',
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
     WHERE e.comment_id = ANY(${commentIds}::uuid[]) AND (e.action <> 'report' OR e."from" <> e."to")
     ORDER BY e.comment_id, e.at DESC, e.id DESC`
  return new Map(
    rows.map((row) => [
      row.comment_id,
      `${row.name ?? 'Somebody'} ${done[row.action]} ${agoInWords(row.seconds)}.`,
    ]),
  )
}

export interface NotDecided {
  id: string
  /** A sentence that says why, e.g. what somebody else did meanwhile. */
  message: string
  /** As it is now, so that the moderator can decide about that; null when it is gone. What is sealed has no text here. */
  now: { status: CommentStatus; version: number; body: string } | null
}

/** What became of these meanwhile, for whoever wanted to decide about them as they were. */
export async function explainOthers(tx: Transaction, commentIds: string[]): Promise<NotDecided[]> {
  const rows = await tx.comment.findMany({
    where: { id: { in: commentIds } },
    select: { id: true, status: true, version: true, body: true },
  })
  const words = await lastDecisionsInWords(tx, commentIds)
  const byId = new Map(
    rows.map(({ id, ...now }) => [id, now.status === 'sealed' ? { ...now, body: '' } : now]),
  )
  return commentIds.map((id) => {
    const now = byId.get(id) ?? null
    return { id, now, message: now ? (words.get(id) ?? changedMeanwhile) : gone }
  })
}

const gone = 'This comment is not here any more.'
const changedMeanwhile = 'Somebody changed this meanwhile.'

/** For a command about one comment that is not as it was seen. */
export async function conflictAbout(tx: Transaction, commentId: string): Promise<RefusedError> {
  const notDone = await explainOthers(tx, [commentId])
  return new RefusedError('conflict', notDone[0]!.message, { notDone })
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

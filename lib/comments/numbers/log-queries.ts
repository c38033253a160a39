import { z } from 'zod'
import { database } from '#lib/database/client.ts'
import { Prisma } from '#lib/database/generated/client.ts'
import { type CommentStatus, ModerationAction } from '#lib/database/generated/enums.ts'
import { type Actor, requirePermission } from '#lib/people/actor.ts'

export const logPageSize = 50
/** A file holds as many rows, the newest. */
export const mostLogRows = 50_000

/** Whatever an address says; what makes no sense filters nothing. */
export const LogFilter = z.object({
  person: z.uuid().nullable().catch(null).default(null),
  action: z.enum(ModerationAction).nullable().catch(null).default(null),
  from: z.iso.date().nullable().catch(null).default(null),
  until: z.iso.date().nullable().catch(null).default(null),
})
export type LogFilter = z.output<typeof LogFilter>

/** Ids and codes: the log knows no name but the team's, and no text. */
export interface LogRow {
  id: string
  at: Date
  /** Of the team; null for readers, the software and people whose account is gone. */
  by: string | null
  action: ModerationAction
  commentId: string | null
  /** Whether there is still a comment to look at. */
  isThere: boolean
  from: CommentStatus | null
  to: CommentStatus
  reason: string
  /** What the checks had seen by then, also of a comment that is gone. */
  codes: string[]
}

export interface LogPage {
  rows: LogRow[]
  /** For the next page, or null at the end. */
  nextCursor: string | null
}

/** What was done about comments, the newest first. */
export async function listLog(actor: Actor, filter: LogFilter, cursor?: string | null): Promise<LogPage> {
  requirePermission(actor, 'comment.moderate')
  const rows = await findRows(filter, readCursor(cursor), logPageSize + 1)
  const page = rows.slice(0, logPageSize)
  const last = page.at(-1)
  return { rows: page, nextCursor: rows.length > logPageSize && last ? cursorOf(last) : null }
}

/** The same as one list, for a file. */
export async function listLogRows(actor: Actor, filter: LogFilter): Promise<LogRow[]> {
  requirePermission(actor, 'comment.moderate')
  return await findRows(filter, null, mostLogRows)
}

/** Who stands in the log, to filter by; few people moderate. */
export async function listLogPeople(actor: Actor): Promise<{ id: string; name: string }[]> {
  requirePermission(actor, 'comment.moderate')
  return await database().$queryRaw<{ id: string; name: string }[]>`
    SELECT a.id, a.name FROM account a
     WHERE EXISTS (SELECT FROM moderation_event e WHERE e.account_id = a.id) ORDER BY a.name, a.id LIMIT 500`
}

interface Place {
  at: Date
  id: string
}

/**
 * Only the filters that are asked stand in the statement, so that each finds its index however often it runs;
 * `action <> 'submit'` names the one of what the team does.
 */
const findRows = (filter: LogFilter, place: Place | null, limit: number) =>
  database().$queryRaw<LogRow[]>`
    SELECT e.id, e.at, a.name AS by, e.action::text AS action, e.comment_id AS "commentId",
           c.id IS NOT NULL AND c.status <> 'erased' AS "isThere", e."from"::text AS "from", e."to"::text AS "to",
           e.reason,
           ARRAY(SELECT s.code FROM moderation_event o, unnest(o.codes) s (code)
                  WHERE o.comment_id = e.comment_id AND o.at <= e.at
                  UNION SELECT f.code FROM comment_finding f WHERE f.comment_id = e.comment_id AND f.created_at <= e.at
                  ORDER BY code) AS codes
      FROM moderation_event e
      LEFT JOIN account a ON a.id = e.account_id
      LEFT JOIN comment c ON c.id = e.comment_id
     WHERE ${Prisma.join(conditions(filter, place), ' AND ')}
     ORDER BY e.at DESC, e.id DESC LIMIT ${limit}`

function conditions({ person, action, from, until }: LogFilter, place: Place | null): Prisma.Sql[] {
  const asked = [
    person && Prisma.sql`e.account_id = ${person}::uuid`,
    action && Prisma.sql`e.action = ${action}::moderation_action`,
    action && action !== 'submit' && Prisma.sql`e.action <> 'submit'`,
    from && Prisma.sql`e.at >= site_day_start(${from}::date)`,
    until && Prisma.sql`e.at < site_day_start(${until}::date + 1)`,
    place && Prisma.sql`(e.at, e.id) < (${place.at}::timestamptz, ${place.id}::uuid)`,
  ]
  return [Prisma.sql`true`, ...asked.filter((one) => typeof one === 'object' && one !== null)]
}

const cursorOf = ({ at, id }: Place): string => `${at.getTime()}_${id}`

/** An old or broken cursor begins at the beginning. */
function readCursor(cursor: string | null | undefined): Place | null {
  const [, time, id] = /^(\d{1,14})_(.{36})$/.exec(cursor ?? '') ?? []
  return time && z.uuid().safeParse(id).success ? { at: new Date(Number(time)), id: id! } : null
}

import { database } from '#lib/database/client.ts'
import { type Actor, requirePermission } from '#lib/people/actor.ts'
import { countedUpTo } from '../queue/queries.ts'

export interface CommentDayNumbers {
  /** As 2026-11-22, in the site's time zone. */
  day: string
  submitted: number
  held: number
  approved: number
  declined: number
  spam: number
}

export interface CommentWeekNumbers {
  /** Its Monday. */
  week: string
  decided: number
  /** In seconds. */
  medianWait: number
}

export interface CodeNumbers {
  code: string
  held: number
  approved: number
  declined: number
  spam: number
}

/** Every day of the period that is over; they were counted in the night. */
export async function listCommentDays(actor: Actor, period: number): Promise<CommentDayNumbers[]> {
  requirePermission(actor, 'comment.moderate')
  return await database().$queryRaw<CommentDayNumbers[]>`
    SELECT g.day::date::text AS day, coalesce(d.submitted, 0) AS submitted, coalesce(d.held, 0) AS held,
           coalesce(d.approved, 0) AS approved, coalesce(d.declined, 0) AS declined, coalesce(d.spam, 0) AS spam
      FROM generate_series(site_today() - ${period}::int, site_today() - 1, interval '1 day') g (day)
      LEFT JOIN comment_day d ON d.day = g.day::date
     ORDER BY 1`
}

/** Weeks without a comment that waited are left out. */
export async function listCommentWeeks(actor: Actor, period: number): Promise<CommentWeekNumbers[]> {
  requirePermission(actor, 'comment.moderate')
  return await database().$queryRaw<CommentWeekNumbers[]>`
    SELECT week::text, decided, median_wait AS "medianWait" FROM comment_week
     WHERE week > site_today() - ${period}::int - 7 ORDER BY week LIMIT 60`
}

/** What each finding held in the period, and what people made of it; the most frequent first. */
export async function listCodeNumbers(actor: Actor, period: number): Promise<CodeNumbers[]> {
  requirePermission(actor, 'comment.moderate')
  return await database().$queryRaw<CodeNumbers[]>`
    SELECT code, sum(held)::int AS held, sum(approved)::int AS approved, sum(declined)::int AS declined,
           sum(spam)::int AS spam
      FROM comment_code_day WHERE day >= site_today() - ${period}::int
     GROUP BY code ORDER BY held DESC, code LIMIT 100`
}

/** How long what waits has waited, in hours: the upper edge of each step, and the last without one. */
export const ageSteps = [6, 24, 72, 168] as const

export interface WaitingAge {
  /** Null: longer than every step. */
  upTo: number | null
  /** Ends at 1,000. */
  count: number
}

export async function listWaitingAges(actor: Actor): Promise<WaitingAge[]> {
  requirePermission(actor, 'comment.moderate')
  const edges = [...ageSteps, null]
  return await Promise.all(edges.map((upTo, at) => countAged(ageSteps[at - 1] ?? 0, upTo)))
}

async function countAged(from: number, upTo: number | null): Promise<WaitingAge> {
  const [row] = await database().$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count FROM (
      SELECT FROM comment
       WHERE status = 'waiting' AND NOT imported AND created_at <= now() - make_interval(hours => ${from})
         AND (${upTo}::int IS NULL OR created_at > now() - make_interval(hours => ${upTo}::int))
       LIMIT ${countedUpTo}) some_of_them`
  return { upTo, count: row!.count }
}

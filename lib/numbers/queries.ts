import { database } from '#lib/database/client.ts'
import type { Counted, NextStepKind } from '#lib/database/generated/enums.ts'
import { type Actor, requirePermission } from '#lib/people/actor.ts'
import { requireVisiblePost, type VisiblePost } from '#lib/posts/queries.ts'
import { findSite } from '#lib/settings/public-queries.ts'
import { dayIn, daysUntil } from './days.ts'
import type { Period } from './schema.ts'

export interface DayNumbers {
  /** As 2026-11-22, in the site's time zone. */
  day: string
  views: number
  clicks: number
  byKind: Record<NextStepKind, number>
}

export interface PostNumbers {
  id: string
  title: string
  path: string
  language: string
  views: number
  clicks: number
}

const mostPosts = 20
/** A year of several hundred posts. */
const mostRows = 200_000

/** Every day of the period, those without a reader too. */
export async function listSiteDays(actor: Actor, period: Period): Promise<DayNumbers[]> {
  requirePermission(actor, 'numbers.see')
  const days = await daysOf(period)
  const rows = await database().$queryRaw<Row[]>`
    SELECT day::text, what, count FROM site_day WHERE day >= ${days[0]}::date`
  return numbersOf(days, rows)
}

/** @throws RefusedError not_found for a post that the actor may not know of */
export async function findPostDays(
  actor: Actor,
  { postId, period }: { postId: string; period: Period },
): Promise<{ post: VisiblePost; days: DayNumbers[] }> {
  requirePermission(actor, 'numbers.see')
  const post = await requireVisiblePost(actor, postId)
  const days = await daysOf(period)
  const rows = await database().$queryRaw<Row[]>`
    SELECT day::text, what, count FROM post_day
     WHERE post_id = ${post.id}::uuid AND day >= ${days[0]}::date`
  return { post, days: numbersOf(days, rows) }
}

/** Of what is public now, the most read first. */
export async function listMostRead(actor: Actor, period: Period): Promise<PostNumbers[]> {
  requirePermission(actor, 'numbers.see')
  const [first] = await daysOf(period)
  return await database().$queryRaw<PostNumbers[]>`
    SELECT p.id, p.title, p.path, p.language,
           coalesce(sum(d.count) FILTER (WHERE d.what = 'view'), 0)::int AS views,
           coalesce(sum(d.count) FILTER (WHERE d.what <> 'view'), 0)::int AS clicks
      FROM post_day d JOIN public_post p ON p.id = d.post_id
     WHERE d.day >= ${first}::date
     GROUP BY p.id, p.title, p.path, p.language ORDER BY views DESC, clicks DESC, p.id LIMIT ${mostPosts}`
}

export type PostDayNumbers = DayNumbers & { title: string; path: string }

/** Of what is public now, each day on which there was something. */
export async function listPostDays(actor: Actor, period: Period): Promise<PostDayNumbers[]> {
  requirePermission(actor, 'numbers.see')
  const [first] = await daysOf(period)
  const rows = await database().$queryRaw<(Row & { id: string; title: string; path: string })[]>`
    SELECT p.id, p.title, p.path, d.day::text, d.what, d.count
      FROM post_day d JOIN public_post p ON p.id = d.post_id
     WHERE d.day >= ${first}::date ORDER BY d.day, p.path, d.what LIMIT ${mostRows}`
  const together = Map.groupBy(rows, ({ id, day }) => `${day} ${id}`)
  return [...together.values()].map((some) => {
    const { day, title, path } = some[0]!
    return { title, path, ...dayNumbers(day, some) }
  })
}

interface Row {
  day: string
  what: Counted
  count: number
}

async function daysOf(period: Period): Promise<string[]> {
  const { timeZone } = await findSite()
  return daysUntil(dayIn(timeZone, new Date()), period)
}

function numbersOf(days: readonly string[], rows: readonly Row[]): DayNumbers[] {
  const byDay = Map.groupBy(rows, ({ day }) => day)
  return days.map((day) => dayNumbers(day, byDay.get(day) ?? []))
}

function dayNumbers(day: string, rows: readonly Row[]): DayNumbers {
  const byKind = { learn: 0, give: 0, sponsor: 0, pray: 0, volunteer: 0, share: 0 }
  let [views, clicks] = [0, 0]
  for (const { what, count } of rows) {
    if (what === 'view') views += count
    else {
      byKind[what] += count
      clicks += count
    }
  }
  return { day, views, clicks, byKind }
}

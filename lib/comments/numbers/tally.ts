import { database } from '#lib/database/client.ts'
import { type Actor, requirePermission } from '#lib/people/actor.ts'

/** Days, and up to a week more, that later decisions still change. Spam is forgotten after 30 and stays counted. */
const stillChanging = 21
/** At the first time, as far back as the numbers can be looked at. */
const fromTheBeginning = 366

/**
 * The nightly chore: counts the days anew that decisions still change, one after the other, so that no statement is
 * long. What the numbers show comes from here, however many comments there are.
 */
export async function tallyComments(actor: Actor): Promise<void> {
  requirePermission(actor, 'settings.manage')
  const isFirst = (await database().commentDay.count()) === 0
  for (const day of await daysBack(isFirst ? fromTheBeginning : stillChanging)) {
    await tallyDay(day)
    await tallyCodes(day)
    if (isMonday(day)) await tallyWeek(day)
  }
}

async function daysBack(days: number): Promise<string[]> {
  const rows = await database().$queryRaw<{ day: string }[]>`
    SELECT day::date::text AS day
      FROM generate_series(date_trunc('week', site_today() - ${days}::int), site_today() - 1, interval '1 day') day`
  return rows.map(({ day }) => day)
}

const isMonday = (day: string): boolean => new Date(day).getUTCDay() === 1

const tallyDay = (day: string) => database().$executeRaw`
  INSERT INTO comment_day (day, submitted, held, approved, declined, spam)
  SELECT ${day}::date, count(*), count(*) FILTER (WHERE e."to" IN ('waiting', 'handed_over', 'sealed')),
         count(*) FILTER (WHERE c.status = 'approved'), count(*) FILTER (WHERE c.status IN ('rejected', 'trashed')),
         count(*) FILTER (WHERE c.status = 'spam')
    FROM moderation_event e LEFT JOIN comment c ON c.id = e.comment_id
   WHERE e.action = 'submit' AND e.at >= site_day_start(${day}::date) AND e.at < site_day_start(${day}::date + 1)
     AND c.demonstration IS NOT TRUE
  ON CONFLICT (day) DO UPDATE SET submitted = excluded.submitted, held = excluded.held, approved = excluded.approved,
     declined = excluded.declined, spam = excluded.spam`

const tallyCodes = (day: string) => database().$executeRaw`
  INSERT INTO comment_code_day (day, code, held, approved, declined, spam)
  SELECT ${day}::date, f.code, count(DISTINCT c.id), count(DISTINCT c.id) FILTER (WHERE c.status = 'approved'),
         count(DISTINCT c.id) FILTER (WHERE c.status IN ('rejected', 'trashed')),
         count(DISTINCT c.id) FILTER (WHERE c.status = 'spam')
    FROM moderation_event e JOIN comment c ON c.id = e.comment_id JOIN comment_finding f ON f.comment_id = c.id
   WHERE e.action = 'submit' AND e."to" IN ('waiting', 'handed_over', 'sealed')
     AND e.at >= site_day_start(${day}::date) AND e.at < site_day_start(${day}::date + 1) AND NOT c.demonstration
   GROUP BY f.code
  ON CONFLICT (day, code) DO UPDATE SET held = excluded.held, approved = excluded.approved,
     declined = excluded.declined, spam = excluded.spam`

const tallyWeek = (monday: string) => database().$executeRaw`
  INSERT INTO comment_week (week, decided, median_wait)
  SELECT ${monday}::date, count(*) FILTER (WHERE is_decided), percentile_cont(0.5) WITHIN GROUP (ORDER BY seconds)
    FROM comment_waits(site_day_start(${monday}::date), site_day_start(${monday}::date + 7))
  HAVING count(*) > 0
  ON CONFLICT (week) DO UPDATE SET decided = excluded.decided, median_wait = excluded.median_wait`

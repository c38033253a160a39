import { database } from '#lib/database/client.ts'
import { log } from '#lib/log.ts'
import { deliverMail } from '#lib/mail/send.ts'
import { waits } from '#lib/mail/send-owed.ts'
import { writeWaitingMail } from '#lib/mail/staff-mail.ts'
import { siteUrl } from '#lib/settings/letters.ts'
import { findSite } from '#lib/settings/public-queries.ts'
import { countOpenReports, countWaitingPiles } from '../queue/waiting-piles.ts'
import { findOnlyWaiting, makeWaitingLink, sittingPath } from './waiting-links.ts'

const atOnce = 20

/**
 * Sends each person of the team what they asked for: that something waits, at once or once a day; what concerns
 * somebody's safety goes at once to whoever looks after it. At most one mail in ten minutes to anybody.
 * Several senders do not write to the same person.
 */
export async function tellStaff(): Promise<void> {
  await rememberReaders()
  for (let told = 0; told < atOnce; told++) {
    const due = await takeDue()
    if (!due) return
    await ((await isTold(due)) ? settle(due) : putOff(due))
  }
}

interface Due {
  accountId: string
  email: string
  isForSafety: boolean
  isDaily: boolean
  attempts: number
  /** The newest that they are told of. A clock would miss what was written before it and committed after. */
  newest: Date
}

/** Who came to the team is told of what comes from now on. */
const rememberReaders = () => database().$executeRaw`
  INSERT INTO waiting_told (account_id)
  SELECT account_id FROM comment_reader r
   WHERE NOT EXISTS (SELECT FROM waiting_told t WHERE t.account_id = r.account_id)
  ON CONFLICT DO NOTHING`

/**
 * Puts the next person off by the ten minutes in which others gather, so that a sender that is killed meanwhile
 * owes it still. Who is away hears nothing, unless nobody else looks after safety.
 */
async function takeDue(): Promise<Due | null> {
  const [due] = await database().$queryRaw<Due[]>`
    WITH came AS (
      SELECT e.at, c.status, c.pile FROM moderation_event e JOIN comment c ON c.id = e.comment_id
       WHERE e."to" IN ('waiting', 'handed_over', 'sealed')
         AND e.action IN ('submit', 'report', 'edit_own', 'hand_over', 'seal') AND e.at > now() - interval '2 days'
         AND c.status IN ('waiting', 'handed_over', 'sealed') AND NOT c.imported AND NOT c.demonstration
      UNION ALL
      SELECT r.last_at, 'waiting', CASE WHEN r.kind IN ('identifies', 'danger', 'illegal')
                                        THEN 'safety' ELSE 'sharp' END::comment_pile
        FROM comment_report r JOIN comment c ON c.id = r.comment_id
       WHERE r.settled_at IS NULL AND r.last_at > now() - interval '2 days' AND c.status = 'approved'
         AND NOT c.demonstration
    ), newest AS MATERIALIZED (
      SELECT (SELECT at FROM came WHERE status = 'waiting' ORDER BY at DESC LIMIT 1) AS waiting,
             (SELECT at FROM came WHERE pile = 'safety' OR status <> 'waiting' ORDER BY at DESC LIMIT 1) AS safety,
             EXISTS (SELECT FROM comment WHERE status IN ('waiting', 'handed_over', 'sealed')
                        AND NOT imported AND NOT demonstration) AS something
    ), reason AS (
      SELECT r.account_id, greatest(n.waiting, n.safety) AS newest,
             r.is_safety AND n.safety > t.told_at
               AND (NOT r.is_away OR NOT EXISTS (
                     SELECT FROM comment_reader o WHERE o.is_safety AND NOT o.is_away AND o.mail <> 'never'))
               AS for_safety,
             NOT r.is_away AND r.mail = 'at_once' AND n.waiting > t.told_at AS at_once,
             NOT r.is_away AND r.mail = 'daily' AND n.something AND site_hour() >= a.waiting_mail_hour
               AND coalesce(t.told_on < site_today(), true) AS daily
        FROM comment_reader r JOIN account a ON a.id = r.account_id
        JOIN waiting_told t ON t.account_id = r.account_id CROSS JOIN newest n
       WHERE r.mail <> 'never'
    ), due AS (
      SELECT t.account_id, coalesce(r.for_safety, false) AS for_safety, coalesce(r.daily, false) AS daily,
             coalesce(greatest(r.newest, t.told_at), t.told_at) AS newest
        FROM waiting_told t JOIN reason r ON r.account_id = t.account_id
       WHERE t.not_before <= clock_timestamp() AND (r.for_safety OR r.at_once OR r.daily)
       ORDER BY r.for_safety DESC NULLS LAST, t.account_id LIMIT 1 FOR UPDATE OF t SKIP LOCKED
    )
    UPDATE waiting_told t SET not_before = clock_timestamp() + interval '10 minutes'
      FROM due JOIN account a ON a.id = due.account_id
     WHERE t.account_id = due.account_id
    RETURNING t.account_id AS "accountId", a.email, due.for_safety AS "isForSafety", due.daily AS "isDaily",
              t.attempts, due.newest`
  return due ?? null
}

async function isTold({ accountId, email, isForSafety }: Due): Promise<boolean> {
  try {
    const [site, piles, reports] = await Promise.all([findSite(), countWaitingPiles(), countOpenReports()])
    // Somebody was faster: there is nothing to tell any more.
    if (piles.length === 0 && reports === 0) return true
    const token = await makeWaitingLink(accountId, await findOnlyWaiting())
    const written = await writeWaitingMail({
      site,
      piles,
      reports,
      isForSafety,
      link: siteUrl() + sittingPath(token),
    })
    const headers = { 'Auto-Submitted': 'auto-generated' }
    const { kind } = await deliverMail({ ...written, to: email, headers })
    return kind === 'accepted' || kind === 'kept'
  } catch (error) {
    log.error({ err: error }, 'A mail to the team could not be put together.')
    return false
  }
}

const settle = ({ accountId, isDaily, newest }: Due) => database().$executeRaw`
  UPDATE waiting_told SET told_at = ${newest}, attempts = 0,
         told_on = CASE WHEN ${isDaily} THEN site_today() ELSE told_on END
   WHERE account_id = ${accountId}::uuid`

/** The last wait is repeated: what nobody hears must not be given up. */
const putOff = ({ accountId, attempts }: Due) => database().$executeRaw`
  UPDATE waiting_told SET attempts = attempts + 1,
         not_before = clock_timestamp() + make_interval(mins => ${waits[attempts] ?? waits.at(-1)!})
   WHERE account_id = ${accountId}::uuid`

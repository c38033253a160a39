import { database } from '#lib/database/client.ts'
import type { CommentPile } from '#lib/database/generated/enums.ts'
import { hasMailServer } from '#lib/mail/send.ts'
import { type Actor, requirePermission } from '#lib/people/actor.ts'
import { findSite } from '#lib/settings/public-queries.ts'
import type { ChainStep } from '../try-chain.ts'
import { countedUpTo } from './queries.ts'
import { targetHours } from './target-ages.ts'
import { countOpenReports, countWaitingPiles, type WaitingPile } from './waiting-piles.ts'

export interface CommentsOnDesk {
  piles: WaitingPile[]
  /** Open reports about comments that readers see. */
  reports: number
  /** Of what waits, how much came within a day. */
  sinceYesterday: number
  /** Piles whose oldest waits longer than it should. */
  late: { pile: CommentPile; oldestSeconds: number }[]
  /** Comments of the last hour that wait, where that is a flood; null otherwise. */
  surge: number | null
  pausedUntil: Date | null
  /** The last day on which the team is away, or empty. */
  awayUntil: string
  mail: StaffMail
  /** The latest nightly trial of the whole chain; null before the first. */
  trial: { at: Date; failed: ChainStep[]; isOld: boolean } | null
  spam: SpamModelState
}

/** `idle`: people have decided what it could learn from, and it has not. */
export interface SpamModelState {
  /** Decisions that it has learned from; 0 before the first. */
  lessons: number
  trainedAt: Date | null
  isIdle: boolean
}

/**
 * `missing`: no mail server. `failing`: it does not take what is sent to the team. `unread`: nobody who looks after
 * safety wants mail. Each means that disclosures reach nobody.
 */
export type StaffMail = 'works' | 'missing' | 'failing' | 'unread'

/** More within an hour than a team of volunteers can read. */
const flood = 50

/** For the desk: what waits, and what somebody has to know about it. */
export async function findCommentsOnDesk(actor: Actor): Promise<CommentsOnDesk> {
  requirePermission(actor, 'comment.moderate')
  const [piles, reports, lately, site, mail, trial, spam] = await Promise.all([
    countWaitingPiles({ invented: true, withReasons: false }),
    countOpenReports(),
    countLately(),
    findSite(),
    findStaffMail(),
    findLastTrial(),
    findSpamModel(actor),
  ])
  return {
    piles,
    reports,
    sinceYesterday: lately.day,
    late: piles.filter(({ pile, oldestSeconds }) => oldestSeconds > targetHours[pile] * 3_600),
    surge: lately.hour >= flood && !site.commentsPausedUntil ? lately.hour : null,
    pausedUntil: site.commentsPausedUntil ? new Date(site.commentsPausedUntil) : null,
    awayUntil: site.commentsAwayUntil,
    mail: site.demonstration ? 'works' : mail,
    trial,
    spam,
  }
}

async function countLately(): Promise<{ day: number; hour: number }> {
  const [row] = await database().$queryRaw<{ day: number; hour: number }[]>`
    SELECT count(*)::int AS day, count(*) FILTER (WHERE created_at > now() - interval '1 hour')::int AS hour
      FROM (SELECT created_at FROM comment
             WHERE status = 'waiting' AND NOT imported AND created_at > now() - interval '1 day'
             ORDER BY created_at DESC LIMIT ${countedUpTo}) c`
  return row!
}

/** Several failures in a row are no accident. */
const failures = 3

async function findStaffMail(): Promise<StaffMail> {
  if (!hasMailServer()) return 'missing'
  const [row] = await database().$queryRaw<{ failing: boolean; heard: boolean }[]>`
    SELECT coalesce(bool_or(t.attempts >= ${failures}), false) AS failing,
           coalesce(bool_or(r.is_safety AND r.mail <> 'never'), false) AS heard
      FROM comment_reader r LEFT JOIN waiting_told t ON t.account_id = r.account_id`
  if (row!.failing) return 'failing'
  return row!.heard ? 'works' : 'unread'
}

async function findLastTrial(): Promise<CommentsOnDesk['trial']> {
  const [row] = await database().$queryRaw<CommentsOnDesk['trial'][]>`
    SELECT at, failed, at < now() - interval '2 days' AS "isOld" FROM chain_trial ORDER BY at DESC LIMIT 1`
  return row ?? null
}

/** Before so many decisions there is nothing to learn. */
const fewestLessons = 100

/** What the local model has learned from. */
export async function findSpamModel(actor: Actor): Promise<SpamModelState> {
  requirePermission(actor, 'comment.moderate')
  const [row] = await database().$queryRaw<SpamModelState[]>`
    SELECT coalesce(m.lessons, 0)::int AS lessons, m.trained_at AS "trainedAt",
           (SELECT count(*) FROM (SELECT FROM spam_lesson l
             WHERE l.at BETWEEN coalesce(m.trained_at, '-infinity') AND now() - interval '3 days'
             LIMIT ${fewestLessons}) unlearned) >= ${fewestLessons} AS "isIdle"
      FROM (SELECT 1) one LEFT JOIN spam_model m ON true`
  return row!
}

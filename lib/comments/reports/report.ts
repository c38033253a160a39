import { z } from 'zod'
import { database, type Transaction } from '#lib/database/client.ts'
import { hashClient } from '#lib/database/client-hash.ts'
import type { CommentPile, CommentStatus, ReportKind } from '#lib/database/generated/enums.ts'
import { countAgainst, type Limit } from '#lib/database/rate-limit.ts'
import { InvalidError } from '#lib/errors.ts'
import type { Actor } from '#lib/people/actor.ts'
import { seal } from '#lib/secrets.ts'
import { databaseTime } from '../clock.ts'
import { readPlace } from '../place.ts'
import { type KeptNotice, type Notice, NoticeForm, ReportForm } from './report-schema.ts'

export interface Report {
  /** As its address names it. */
  comment: string
  kind: string
  words: string
  /** For `illegal`, as the fields came; null for every other kind. */
  notice: Record<keyof Notice, unknown> | null
  /** Of the page that was read; a receipt is written in it. */
  language: string
  /** The field that people do not see. */
  trap: string
  clientAddress: string | null
}

const perClient: Limit = { name: 'comment-report', count: 20, seconds: 60 * 60 }

/**
 * Takes what a reader reports. Nothing of the answer says whether there is such a comment: whoever cannot see it learns
 * nothing of it here.
 * @throws InvalidError with messages for kind, words, and the fields of the notice
 * @throws RefusedError too_many
 */
export async function reportComment(_actor: Actor, report: Report): Promise<void> {
  const { kind, words } = parsed(ReportForm, report)
  const notice = report.notice && kind === 'illegal' ? parsed(NoticeForm, report.notice) : null
  const client = await hashClient(report.clientAddress)
  if (client) await countAgainst(perClient, client)
  const place = readPlace(report.comment)
  if (!place || report.trap !== '') return
  await database().$transaction(async (tx) => {
    const comment = await findReported(tx, place)
    if (!comment) return
    const at = await databaseTime(tx)
    const sealed = notice && sealNotice({ ...notice, at: at.toISOString(), language: report.language })
    const { id, isFirst } = await addReport(tx, { commentId: comment.id, kind, words, sealed, at })
    if (sealed && notice?.email)
      await tx.reportReceipt.create({
        data: { reportId: id, noticeSealed: sealed, language: report.language, dueAt: at },
      })
    const isTakenOff = await move(tx, comment, { kind, isGrave: isGrave({ kind, notice }) })
    if (isFirst || isTakenOff) await logReport(tx, comment, { kind, isTakenOff, at })
  })
}

function parsed<T>(form: z.ZodType<T>, given: unknown): T {
  const result = form.safeParse(given)
  if (result.success) return result.data
  throw new InvalidError(z.flattenError(result.error).fieldErrors as Record<string, string[]>)
}

interface Reported {
  id: string
  status: CommentStatus
  pile: CommentPile
}

/** Also one that is not on the page any more: what was seen while it was may still matter. */
async function findReported(
  tx: Transaction,
  place: NonNullable<ReturnType<typeof readPlace>>,
): Promise<Reported | null> {
  const found = await tx.comment.findFirst({
    where: { ...place, audience: 'page', status: { not: 'erased' }, withdrawnAt: null },
    select: { id: true },
  })
  if (!found) return null
  const [locked] = await tx.$queryRaw<Reported[]>`
    SELECT id, status, pile FROM comment WHERE id = ${found.id}::uuid FOR UPDATE`
  return locked ?? null
}

interface Added {
  commentId: string
  kind: ReportKind
  words: string
  sealed: Uint8Array | null
  at: Date
}

/** As much as somebody reads; what comes after is counted. */
const mostWords = 20
/** Whoever sent one is told what was decided. */
const mostNotices = 500

const sealNotice = (notice: KeptNotice) => seal('report-notice', JSON.stringify(notice))

/** What is open of the same kind is one row, however many say it. */
async function addReport(
  tx: Transaction,
  { commentId, kind, words, sealed, at }: Added,
): Promise<{ id: string; isFirst: boolean }> {
  const said = words ? [words] : []
  const notices = sealed ? [sealed] : []
  const [row] = await tx.$queryRaw<{ id: string; isFirst: boolean }[]>`
    INSERT INTO comment_report AS r (id, comment_id, kind, words, notices, first_at, last_at)
    VALUES (gen_random_uuid(), ${commentId}::uuid, ${kind}::report_kind, ${said}::text[], ${notices}::bytea[], ${at}, ${at})
    ON CONFLICT (comment_id, kind) WHERE settled_at IS NULL DO UPDATE
       SET count = r.count + 1, last_at = excluded.last_at,
           words = (r.words || excluded.words)[:${mostWords}::int],
           notices = (r.notices || excluded.notices)[:${mostNotices}::int]
    RETURNING id, count = 1 AS "isFirst"`
  return row!
}

/** What must not stand there an hour longer, should it be true. */
const isGrave = ({ kind, notice }: { kind: ReportKind; notice: Notice | null }): boolean =>
  kind === 'identifies' || notice?.isAboutChildren === true

/**
 * What is grave comes off the page once; a moderator who puts it back has the last word.
 * @returns whether it came off
 */
async function move(
  tx: Transaction,
  { id, status, pile }: Reported,
  { kind, isGrave }: { kind: ReportKind; isGrave: boolean },
): Promise<boolean> {
  if (status !== 'approved') return false
  if (isGrave && !(await wasTakenOffBefore(tx, id))) {
    await tx.comment.update({
      where: { id },
      data: { status: 'waiting', pile: 'safety', decidedAt: null, version: { increment: 1 } },
    })
    return true
  }
  const next: CommentPile = isGrave || kind === 'danger' ? 'safety' : 'sharp'
  if (pile !== next && pile !== 'safety') await tx.comment.update({ where: { id }, data: { pile: next } })
  return false
}

async function wasTakenOffBefore(tx: Transaction, commentId: string): Promise<boolean> {
  const event = await tx.moderationEvent.findFirst({
    where: { commentId, action: 'report', from: 'approved', to: 'waiting' },
    select: { id: true },
  })
  return event !== null
}

/** Its kind alone: what was said goes with the comment, that it was said stays. */
async function logReport(
  tx: Transaction,
  { id, status }: Reported,
  { kind, isTakenOff, at }: { kind: ReportKind; isTakenOff: boolean; at: Date },
): Promise<void> {
  const to = isTakenOff ? 'waiting' : status
  await tx.moderationEvent.create({
    data: { commentId: id, action: 'report', from: status, to, reason: kind, at },
  })
}

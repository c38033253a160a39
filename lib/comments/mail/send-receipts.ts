import { database } from '#lib/database/client.ts'
import type { ReportOutcome } from '#lib/database/generated/enums.ts'
import { log } from '#lib/log.ts'
import { writeReceipt } from '#lib/mail/reader-mail.ts'
import { deliverMail } from '#lib/mail/send.ts'
import { sendOwed } from '#lib/mail/send-owed.ts'
import { findSite } from '#lib/settings/public-queries.ts'
import { openNotice } from '../reports/read-notices.ts'

/**
 * Sends what is owed to whoever sent a notice of something illegal, receipt and decision; what is sent is forgotten. What
 * is given up was on the screen.
 */
export const sendReceipts = (): Promise<void> => sendOwed({ take: takeOwed, isDone, settle })

interface Owed {
  id: string
  noticeSealed: Uint8Array
  language: string
  outcome: ReportOutcome | null
  attempts: number
}

async function takeOwed(): Promise<Owed | null> {
  const [owed] = await database().$queryRaw<Owed[]>`
    UPDATE report_receipt r SET due_at = clock_timestamp() + interval '10 minutes'
      FROM (SELECT id FROM report_receipt WHERE due_at <= clock_timestamp()
             ORDER BY due_at LIMIT 1 FOR UPDATE SKIP LOCKED) due
     WHERE r.id = due.id
    RETURNING r.id, r.notice_sealed AS "noticeSealed", r.language, r.outcome::text AS outcome, r.attempts`
  return owed ?? null
}

async function isDone({ noticeSealed, language, outcome }: Owed): Promise<boolean> {
  try {
    const notice = openNotice(noticeSealed)
    if (!notice) return false
    const written = await writeReceipt({ site: await findSite(), language, notice, outcome })
    const headers = { 'Auto-Submitted': 'auto-generated' }
    const { kind } = await deliverMail({ ...written, to: notice.email, headers })
    return kind !== 'trouble' && kind !== 'deferred'
  } catch (error) {
    log.error({ err: error }, 'A mail about a report could not be put together.')
    return false
  }
}

async function settle({ id, attempts }: Owed, minutes: number | undefined): Promise<void> {
  if (minutes === undefined) await database().reportReceipt.deleteMany({ where: { id } })
  else
    await database().reportReceipt.updateMany({
      where: { id },
      data: { dueAt: new Date(Date.now() + minutes * 60_000), attempts: attempts + 1 },
    })
}

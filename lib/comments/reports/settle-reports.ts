import type { Transaction } from '#lib/database/client.ts'
import type { CommentStatus } from '#lib/database/generated/enums.ts'
import { openNotice } from './read-notices.ts'

/** These are still to be decided about, and so is what was reported of them. */
const undecided: readonly CommentStatus[] = ['waiting', 'handed_over']

interface Settling {
  ids: readonly string[]
  to: CommentStatus
  /** The time of the decision, by which an undo finds them again. */
  at: Date
}

/**
 * A decision settles what readers reported; whoever sent a notice of something illegal hears what was decided (Digital
 * Services Act, article 16(5)), a minute later, so that an undo takes the mail back.
 */
export async function settleReports(tx: Transaction, { ids, to, at }: Settling): Promise<void> {
  if (undecided.includes(to)) return
  const settled = await tx.commentReport.updateManyAndReturn({
    where: { commentId: { in: [...ids] }, settledAt: null },
    data: { settledAt: at },
    select: { id: true, notices: true },
  })
  await oweOutcomes(tx, settled, { outcome: to === 'approved' ? 'kept' : 'removed', at })
}

interface Reported {
  id: string
  notices: Uint8Array<ArrayBuffer>[]
}

const minute = 60_000

async function oweOutcomes(
  tx: Transaction,
  reports: readonly Reported[],
  { outcome, at }: { outcome: 'kept' | 'removed'; at: Date },
): Promise<void> {
  const owed = reports.flatMap(({ id: reportId, notices }) =>
    notices.flatMap((noticeSealed) => {
      const notice = openNotice(noticeSealed)
      if (!notice?.email) return []
      const { language = '' } = notice
      return [{ reportId, noticeSealed, language, outcome, dueAt: new Date(at.getTime() + minute) }]
    }),
  )
  if (owed.length > 0) await tx.reportReceipt.createMany({ data: owed })
}

/** Opens again what a decision had settled; one that was reported anew meanwhile stays the newer. */
export async function reopenReports(
  tx: Transaction,
  { commentId, at }: { commentId: string; at: Date },
): Promise<void> {
  await tx.reportReceipt.deleteMany({
    where: { outcome: { not: null }, report: { commentId, settledAt: at } },
  })
  await tx.$executeRaw`
    UPDATE comment_report r SET settled_at = NULL
     WHERE r.comment_id = ${commentId}::uuid AND r.settled_at = ${at}::timestamptz
       AND NOT EXISTS (SELECT FROM comment_report o
                        WHERE o.comment_id = r.comment_id AND o.kind = r.kind AND o.settled_at IS NULL)`
}

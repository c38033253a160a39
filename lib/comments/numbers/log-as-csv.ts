import { toCsv } from '#lib/csv.ts'
import type { LogRow } from './log-queries.ts'
import type { CodeNumbers, CommentDayNumbers } from './numbers-queries.ts'

/** One line for each thing that was done. */
export const logAsCsv = (rows: readonly LogRow[]): string =>
  toCsv(
    ['at', 'by', 'action', 'comment', 'from', 'to', 'reason', 'findings'],
    rows.map((row) => [
      row.at.toISOString(),
      row.by ?? '',
      row.action,
      row.commentId ?? '',
      row.from ?? '',
      row.to,
      row.reason,
      row.codes.join(' '),
    ]),
  )

export const commentDaysAsCsv = (days: readonly CommentDayNumbers[]): string =>
  toCsv(
    ['day', 'submitted', 'held', 'approved', 'declined', 'spam'],
    days.map((one) => [one.day, one.submitted, one.held, one.approved, one.declined, one.spam]),
  )

export const codesAsCsv = (codes: readonly CodeNumbers[]): string =>
  toCsv(
    ['finding', 'held', 'approved', 'declined', 'spam'],
    codes.map((one) => [one.code, one.held, one.approved, one.declined, one.spam]),
  )

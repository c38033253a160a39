import type { LogRow } from '#lib/comments/numbers/log-queries.ts'
import { findingInWords } from '#lib/comments/screens/finding-words.ts'
import { findDeclineReason } from '#lib/comments/words/decline-reasons.ts'
import type { CommentStatus, ModerationAction } from '#lib/database/generated/enums.ts'

/** What was done, as the end of “Tevy …”. */
export const actionWords: Record<ModerationAction, string> = {
  submit: 'sent a comment',
  approve: 'approved',
  approve_part: 'approved without parts',
  reject: 'declined',
  spam: 'said it is spam',
  trash: 'put it in the trash',
  unapprove: 'sent it back to the queue',
  hand_over: 'handed it over',
  edit: 'changed the text',
  reply: 'answered',
  undo: 'took a decision back',
  purge: 'erased it',
  report: 'reported it',
  edit_own: 'changed their own text',
  withdraw: 'took their own comment away',
  pick: 'picked it',
  unpick: 'took the pick back',
  seal: 'sealed it',
}

const statusWords: Record<CommentStatus, string> = {
  waiting: 'waiting',
  approved: 'approved',
  rejected: 'declined',
  spam: 'spam',
  trashed: 'in the trash',
  handed_over: 'handed over',
  sealed: 'sealed',
  erased: 'erased',
}

const byReaders: readonly ModerationAction[] = ['submit', 'report', 'edit_own', 'withdraw']

/** “Tevy declined”; readers have no name here. */
export const doneInWords = ({ by, action }: Pick<LogRow, 'by' | 'action'>): string =>
  `${by ?? (byReaders.includes(action) ? 'A reader' : 'The site')} ${actionWords[action]}`

/** “waiting → declined. Unkind to somebody. The checks saw: has a link.” */
export function besideInWords({
  from,
  to,
  reason,
  codes,
}: Pick<LogRow, 'from' | 'to' | 'reason' | 'codes'>): string {
  const way = from && from !== to ? `${statusWords[from]} → ${statusWords[to]}` : statusWords[to]
  const why = reason && (findDeclineReason(reason)?.name ?? reason)
  const seen = codes.map((code) => lower(findingInWords(code))).join('; ')
  return [way, why, seen && `The checks saw: ${seen}`].filter(Boolean).join('. ')
}

const lower = (sentence: string): string => sentence.replace(/^./, (first) => first.toLowerCase())

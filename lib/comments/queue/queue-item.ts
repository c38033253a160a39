import { commentLinks } from '#lib/content/comment-text.ts'
import type { Prisma } from '#lib/database/generated/client.ts'
import { type Actor, may } from '#lib/people/actor.ts'
import { databaseTime } from '../clock.ts'
import { mayOpen } from '../policy.ts'
import { readNotices, type ShownNotice } from '../reports/read-notices.ts'
import { findingInWords } from '../screens/finding-words.ts'
import { hostOf } from '../screens/hosts.ts'
import { findHistories, type WriterHistory } from './writer-history.ts'

export const queueColumns = {
  id: true,
  version: true,
  status: true,
  audience: true,
  pile: true,
  anchor: true,
  authorName: true,
  website: true,
  body: true,
  createdAt: true,
  editedAt: true,
  declineReason: true,
  pickedAt: true,
  imported: true,
  accountId: true,
  asOrganisation: true,
  emailIndex: true,
  commenterId: true,
  commenter: { select: { name: true, language: true, knownSince: true, heldUntil: true, pausedUntil: true } },
  post: { select: { id: true, title: true, path: true, protection: true, language: true } },
  parent: { select: { id: true, authorName: true, body: true, status: true } },
  findings: { select: { screen: true, code: true, excerpt: true }, orderBy: { createdAt: 'asc' } },
  original: { select: { body: true, authorName: true, website: true } },
  reports: {
    where: { settledAt: null },
    select: { id: true, kind: true, count: true, words: true, notices: true, firstAt: true },
    orderBy: { firstAt: 'asc' },
  },
  notes: {
    select: { id: true, body: true, createdAt: true, account: { select: { name: true } } },
    orderBy: { createdAt: 'asc' },
    take: 50,
  },
} as const satisfies Prisma.CommentSelect

export type QueueRow = Prisma.CommentGetPayload<{ select: typeof queueColumns }>

export interface QueueNote {
  id: string
  body: string
  createdAt: Date
  /** Null when that account is gone. */
  by: string | null
}

type Bare = Omit<
  QueueRow,
  'emailIndex' | 'accountId' | 'findings' | 'original' | 'notes' | 'commenter' | 'reports'
>

/** A comment with what a moderator needs beside it. No e-mail address: only whether there is one. */
export type QueueItem = Bare & {
  hasEmail: boolean
  byStaff: boolean
  findings: { screen: string; code: string; words: string; excerpt: string }[]
  /** As its writer sent it, where somebody changed it and this moderator may read that. */
  original: SentAs | null
  links: { host: string; count: number }[]
  /** Null while nobody proved who wrote it. */
  writer: QueueRow['commenter']
  /** Null for writers who gave no e-mail. */
  history: WriterHistory | null
  notes: QueueNote[]
  reports: OpenReport[]
  /** For how long somebody should have looked at it; null where nobody has to. */
  waitsSeconds: number | null
  /** In which the writer is told why it is declined. */
  language: string
}

/** Name and website where they were changed too. */
export interface SentAs {
  body: string
  authorName: string | null
  website: string | null
}

export type OpenReport = Pick<QueueRow['reports'][number], 'id' | 'kind' | 'count' | 'words'> & {
  notices: ShownNotice[]
}

export async function toQueueItems(actor: Actor, rows: QueueRow[]): Promise<QueueItem[]> {
  const [historyOf, now] = await Promise.all([findHistories(rows), databaseTime()])
  return rows
    .map((row) => (mayOpen(actor, row.status) ? row : closed(row)))
    .map(({ emailIndex, accountId, findings, original, notes, commenter, reports, parent, ...row }) => ({
      ...row,
      parent: parent && !mayOpen(actor, parent.status) ? { ...parent, authorName: '', body: '' } : parent,
      hasEmail: emailIndex !== null,
      byStaff: accountId !== null,
      findings: findings.map(({ screen, code, excerpt }) => ({
        screen,
        code,
        words: findingInWords(code),
        excerpt,
      })),
      original: original?.body && mayReadOriginal(actor, row) ? original : null,
      links: hostsIn(row.body, row.website),
      writer: commenter,
      history: historyOf({ emailIndex, commenterId: row.commenterId }),
      notes: notes.map(({ account, ...note }) => ({ ...note, by: account?.name ?? null })),
      reports: reports.map(({ id, kind, count, words, notices }) => ({
        ...{ id, kind, count, words },
        notices: readNotices(actor, notices),
      })),
      waitsSeconds: waitsSeconds({ ...row, reports }, now),
      language: commenter?.language ?? row.post.language,
    }))
}

/** What of a sealed comment stands before those who may not open it: that it is there. */
const closed = (row: QueueRow): QueueRow => ({
  ...row,
  ...{ authorName: '', website: '', body: '', declineReason: '', parent: null, original: null },
  ...{ findings: [], reports: [], notes: [], commenter: null, commenterId: null, emailIndex: null },
})

/** What was taken out of it for somebody's safety stays with who looks after that. */
const mayReadOriginal = (actor: Actor, { pile }: Pick<QueueRow, 'pile'>): boolean =>
  pile !== 'safety' || may(actor, 'comment.settle')

type Aged = Pick<QueueRow, 'status' | 'imported' | 'createdAt' | 'reports'>

/** As its pile counts it: from when it was sent, or reported where it stands on the page. */
function waitsSeconds({ status, imported, createdAt, reports }: Aged, now: Date): number | null {
  const isWaiting = status === 'handed_over' || (status === 'waiting' && !imported)
  const since = isWaiting ? createdAt : status === 'approved' ? reports[0]?.firstAt : undefined
  return since ? Math.max(0, (now.getTime() - since.getTime()) / 1_000) : null
}

function hostsIn(body: string, website: string): { host: string; count: number }[] {
  const hosts = [...commentLinks(body), website].map(hostOf).filter(Boolean)
  return [...Map.groupBy(hosts, (host) => host)].map(([host, all]) => ({ host, count: all.length }))
}

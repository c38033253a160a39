import { commentLinks } from '#lib/content/comment-text.ts'
import type { Prisma } from '#lib/database/generated/client.ts'
import { type Actor, may } from '#lib/people/actor.ts'
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
  original: { select: { body: true } },
  reports: {
    where: { settledAt: null },
    select: { id: true, kind: true, count: true, words: true, lastAt: true },
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

type Bare = Omit<QueueRow, 'emailIndex' | 'accountId' | 'findings' | 'original' | 'notes' | 'commenter'>

/** A comment with what a moderator needs beside it. No e-mail address: only whether there is one. */
export type QueueItem = Bare & {
  hasEmail: boolean
  byStaff: boolean
  findings: { screen: string; code: string; words: string; excerpt: string }[]
  /** The text as its writer sent it, where somebody changed it and this moderator may read it. */
  originalBody: string | null
  links: { host: string; count: number }[]
  /** Null while nobody proved who wrote it. */
  writer: QueueRow['commenter']
  /** Null for writers who gave no e-mail. */
  history: WriterHistory | null
  notes: QueueNote[]
  /** In which the writer is told why it is declined. */
  language: string
}

export async function toQueueItems(actor: Actor, rows: QueueRow[]): Promise<QueueItem[]> {
  const historyOf = await findHistories(rows)
  return rows.map(({ emailIndex, accountId, findings, original, notes, commenter, ...row }) => ({
    ...row,
    hasEmail: emailIndex !== null,
    byStaff: accountId !== null,
    findings: findings.map(({ screen, code, excerpt }) => ({
      screen,
      code,
      words: findingInWords(code),
      excerpt,
    })),
    originalBody: mayReadOriginal(actor, row) ? original?.body || null : null,
    links: hostsIn(row.body, row.website),
    writer: commenter,
    history: historyOf({ emailIndex, commenterId: row.commenterId }),
    notes: notes.map(({ account, ...note }) => ({ ...note, by: account?.name ?? null })),
    language: commenter?.language ?? row.post.language,
  }))
}

/** What was taken out of it for somebody's safety stays with who looks after that. */
const mayReadOriginal = (actor: Actor, { pile }: Pick<QueueRow, 'pile'>): boolean =>
  pile !== 'safety' || may(actor, 'comment.settle')

function hostsIn(body: string, website: string): { host: string; count: number }[] {
  const hosts = [...commentLinks(body), website].map(hostOf).filter(Boolean)
  return [...Map.groupBy(hosts, (host) => host)].map(([host, all]) => ({ host, count: all.length }))
}

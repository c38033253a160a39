import { commentLinks } from '#lib/content/comment-text.ts'
import { database } from '#lib/database/client.ts'
import type { Prisma } from '#lib/database/generated/client.ts'
import type { CommentStatus } from '#lib/database/generated/enums.ts'
import { findingInWords } from './finding-words.ts'
import { hostOf } from './hosts.ts'

export const queueColumns = {
  id: true,
  version: true,
  status: true,
  audience: true,
  anchor: true,
  authorName: true,
  website: true,
  body: true,
  createdAt: true,
  editedAt: true,
  declineReason: true,
  imported: true,
  accountId: true,
  asOrganisation: true,
  emailIndex: true,
  post: { select: { id: true, title: true, path: true, protection: true } },
  parent: { select: { id: true, authorName: true, body: true, status: true } },
  findings: { select: { screen: true, code: true, excerpt: true }, orderBy: { createdAt: 'asc' } },
  original: { select: { body: true } },
} as const satisfies Prisma.CommentSelect

export type QueueRow = Prisma.CommentGetPayload<{ select: typeof queueColumns }>

/** What else this writer sent, known by their e-mail; counted with this one. */
export type WriterHistory = Partial<Record<CommentStatus, number>>

/** A comment with what a moderator needs beside it. No e-mail address: only whether there is one. */
export type QueueItem = Omit<QueueRow, 'emailIndex' | 'accountId' | 'findings' | 'original'> & {
  hasEmail: boolean
  byStaff: boolean
  findings: { screen: string; code: string; words: string }[]
  /** The text as its writer sent it, where somebody changed it. */
  originalBody: string | null
  links: { host: string; count: number }[]
  /** Null for writers who gave no e-mail. */
  history: WriterHistory | null
}

export async function toQueueItems(rows: QueueRow[]): Promise<QueueItem[]> {
  const histories = await findHistories(rows)
  return rows.map(({ emailIndex, accountId, findings, original, ...row }) => ({
    ...row,
    hasEmail: emailIndex !== null,
    byStaff: accountId !== null,
    findings: findings.map(({ screen, code, excerpt }) => ({
      screen,
      code,
      words: findingInWords({ code, excerpt }),
    })),
    originalBody: original?.body || null,
    links: hostsIn(row.body, row.website),
    history: emailIndex && (histories.get(keyOf(emailIndex)) ?? {}),
  }))
}

const keyOf = (index: Uint8Array): string => Buffer.from(index).toString('hex')

async function findHistories(rows: QueueRow[]): Promise<Map<string, WriterHistory>> {
  const histories = new Map<string, WriterHistory>()
  const indexes = rows.map(({ emailIndex }) => emailIndex).filter((index) => index !== null)
  if (indexes.length === 0) return histories
  const groups = await database().comment.groupBy({
    by: ['emailIndex', 'status'],
    where: { emailIndex: { in: indexes } },
    _count: true,
  })
  for (const { emailIndex, status, _count } of groups) {
    const key = keyOf(emailIndex!)
    histories.set(key, { ...histories.get(key), [status]: _count })
  }
  return histories
}

function hostsIn(body: string, website: string): { host: string; count: number }[] {
  const hosts = [...commentLinks(body), website].map(hostOf).filter(Boolean)
  return [...Map.groupBy(hosts, (host) => host)].map(([host, all]) => ({ host, count: all.length }))
}

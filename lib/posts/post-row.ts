import { stepColumns, stepOf } from '#lib/circle/read-steps.ts'
import { parseDocument } from '#lib/content/schema.ts'
import type { Prisma } from '#lib/database/generated/client.ts'
import { readSnapshot, type Snapshot } from './snapshot.ts'
import { type Standing, statusAt, wasPublicAt } from './standing.ts'

export const standingColumns = {
  kind: true,
  status: true,
  publishedAt: true,
  archivedAt: true,
  expiresAt: true,
  createdById: true,
  authors: {
    orderBy: { position: 'asc' },
    select: { authorId: true, author: { select: { accountId: true } } },
  },
  awaited: { where: { holds: true }, select: { id: true }, take: 1 },
} satisfies Prisma.PostSelect

export const postColumns = {
  ...standingColumns,
  id: true,
  path: true,
  title: true,
  excerpt: true,
  language: true,
  body: true,
  coverId: true,
  coverAlt: true,
  coverCaption: true,
  commentsMode: true,
  nextStepsMode: true,
  protection: true,
  translationOf: true,
  metaTitle: true,
  metaDescription: true,
  pending: { select: { id: true, snapshot: true, scrubbedAt: true, createdAt: true } },
  withdrawnAt: true,
  letterAskedAt: true,
  expiresTo: true,
  expiresForGood: true,
  pendingDueAt: true,
  version: true,
  createdAt: true,
  updatedAt: true,
  topics: { select: { topicId: true } },
  tags: { select: { tagId: true } },
  nextSteps: { orderBy: [{ position: 'asc' }, { id: 'asc' }], select: stepColumns },
} satisfies Prisma.PostSelect

type StandingRow = Prisma.PostGetPayload<{ select: typeof standingColumns }>
type PostRow = Prisma.PostGetPayload<{ select: typeof postColumns }>

/** A post as commands and the editor know it, at one moment of the database's clock. */
export interface KnownPost extends Standing {
  id: string
  version: number
  /** What its rows hold: what readers see, or would. */
  snapshot: Snapshot
  /** A newer text that no reader sees until it is applied. */
  pending: { id: string; snapshot: Snapshot; savedAt: Date } | null
  /** What its writers see: the pending text where there is one. */
  newest: Snapshot
  /** In the future while it is scheduled. */
  publishedAt: Date | null
  wasPublic: boolean
  isWithdrawn: boolean
  letterAskedAt: Date | null
  archivedAt: Date | null
  /** What becomes of it by itself; null for nothing. */
  expiry: Expiry | null
  /** When readers get the text that is scheduled over the one they see. */
  updateDueAt: Date | null
  createdAt: Date
  updatedAt: Date
  now: Date
}

/** From that moment on readers are told that it is gone, or led elsewhere. */
export interface Expiry {
  at: Date
  /** A path, or an https address. */
  to: string | null
  /** Those who kept its address may forget it. */
  forGood: boolean
}

export function standingOf({ kind, createdById, authors, ...row }: StandingRow, now: Date): Standing {
  const authorAccountIds = authors.map(({ author }) => author.accountId)
  return { kind, createdById, authorAccountIds, status: statusAt(row, now) }
}

export function knownPost(row: PostRow, now: Date): KnownPost {
  const { id, version, publishedAt, letterAskedAt, archivedAt, createdAt, updatedAt } = row
  const [snapshot, pending] = [snapshotOf(row), pendingOf(row)]
  return {
    ...standingOf(row, now),
    ...{ id, version, publishedAt, letterAskedAt, archivedAt, createdAt, updatedAt, now },
    expiry: row.expiresAt && { at: row.expiresAt, to: row.expiresTo, forGood: row.expiresForGood },
    updateDueAt: row.pendingDueAt,
    snapshot,
    pending,
    newest: pending?.snapshot ?? snapshot,
    wasPublic: wasPublicAt(row, now),
    isWithdrawn: row.withdrawnAt !== null,
  }
}

/** One that was emptied for somebody's safety is none. */
function pendingOf({ pending }: Pick<PostRow, 'pending'>): KnownPost['pending'] {
  if (!pending || pending.scrubbedAt) return null
  return { id: pending.id, snapshot: readSnapshot(pending), savedAt: pending.createdAt }
}

function snapshotOf(row: PostRow): Snapshot {
  const { title, path, excerpt, language, coverId, coverAlt, coverCaption } = row
  const { nextStepsMode, commentsMode, protection, translationOf, metaTitle, metaDescription } = row
  return {
    ...{ title, path, excerpt, language, coverId, coverAlt, coverCaption },
    body: parseDocument(row.body),
    authors: row.authors.map(({ authorId }) => authorId),
    topics: row.topics.map(({ topicId }) => topicId).sort(),
    tags: row.tags.map(({ tagId }) => tagId).sort(),
    nextSteps: row.nextSteps.map(stepOf),
    ...{ nextStepsMode, commentsMode, protection, translationOf, metaTitle, metaDescription },
  }
}

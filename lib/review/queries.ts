import { database } from '#lib/database/client.ts'
import type { Prisma } from '#lib/database/generated/client.ts'
import { type Actor, accountIdOf, may } from '#lib/people/actor.ts'
import { requireKnownPost } from '#lib/posts/queries.ts'
import { databaseNow } from '#lib/posts/transaction.ts'

const most = 200

export const linkColumns = {
  id: true,
  label: true,
  mayApprove: true,
  openings: true,
  lastOpenedAt: true,
  createdAt: true,
  expiresAt: true,
  revokedAt: true,
  createdBy: { select: { name: true } },
  revision: { select: { number: true, createdAt: true } },
} satisfies Prisma.ReviewLinkSelect

type LinkRow = Prisma.ReviewLinkGetPayload<{ select: typeof linkColumns }>

/** A review link as its makers see it; its secret nobody sees again. */
export interface ReviewLink {
  id: string
  label: string
  mayApprove: boolean
  openings: number
  lastOpenedAt: Date | null
  madeBy: string | null
  madeAt: Date
  expiresAt: Date
  state: 'open' | 'ended' | 'revoked'
  /** Since when the one text that it shows has been so; null where it shows the newest. */
  showsTextOf: Date | null
}

export function rowOf(row: LinkRow, now: Date): ReviewLink {
  const { id, label, mayApprove, openings, lastOpenedAt, createdBy, createdAt, expiresAt, revision } = row
  return {
    ...{ id, label, mayApprove, openings, lastOpenedAt, expiresAt },
    madeBy: createdBy?.name ?? null,
    madeAt: createdAt,
    state: row.revokedAt ? 'revoked' : expiresAt <= now ? 'ended' : 'open',
    showsTextOf: revision?.createdAt ?? null,
  }
}

/** The newest first. @throws RefusedError unauthenticated, forbidden, not_found */
export async function listLinks(actor: Actor, postId: string): Promise<ReviewLink[]> {
  await requireKnownPost(actor, postId)
  const now = await databaseNow(database())
  const rows = await database().reviewLink.findMany({
    where: { postId },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: most,
    select: linkColumns,
  })
  return rows.map((row) => rowOf(row, now))
}

const noteColumns = {
  id: true,
  quote: true,
  text: true,
  accountId: true,
  reviewLinkId: true,
  name: true,
  createdAt: true,
  resolvedAt: true,
  account: { select: { name: true } },
  resolvedBy: { select: { name: true } },
} satisfies Prisma.PostNoteSelect

export interface Note {
  id: string
  quote: string
  text: string
  /** Null where nobody said, or the account is gone. */
  by: string | null
  /** From outside, by a review link. */
  isByLink: boolean
  at: Date
  resolved: { at: Date; by: string | null } | null
  mayRemove: boolean
}

/** What is open first, each in the order in which it was said. @throws RefusedError */
export async function listNotes(actor: Actor, postId: string): Promise<Note[]> {
  await requireKnownPost(actor, postId)
  const rows = await database().postNote.findMany({
    where: { postId },
    orderBy: [{ resolvedAt: { sort: 'asc', nulls: 'first' } }, { createdAt: 'asc' }, { id: 'asc' }],
    take: most,
    select: noteColumns,
  })
  return rows.map(({ account, resolvedAt, resolvedBy, accountId, ...row }) => ({
    id: row.id,
    quote: row.quote,
    text: row.text,
    by: account?.name ?? (row.name || null),
    isByLink: row.reviewLinkId !== null,
    at: row.createdAt,
    resolved: resolvedAt && { at: resolvedAt, by: resolvedBy?.name ?? null },
    mayRemove: canRemoveNote(actor, { accountId }),
  }))
}

/** Their own; everybody's for who may change everybody's posts. */
export const canRemoveNote = (actor: Actor, note: { accountId: string | null }): boolean =>
  may(actor, 'post.write.any') || (note.accountId !== null && note.accountId === accountIdOf(actor))

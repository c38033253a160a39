import { database } from '#lib/database/client.ts'
import type { CommentStatus, ModerationAction } from '#lib/database/generated/enums.ts'
import { RefusedError } from '#lib/errors.ts'
import { type Actor, requirePermission } from '#lib/people/actor.ts'
import type { QueueTab } from '../schema.ts'
import { type QueueItem, type QueueRow, queueColumns, toQueueItems } from './queue-item.ts'
import { cursorOf, type QueuePlace, readCursor } from './queue-place.ts'

export const queuePageSize = 25
/** A tab with as many as this shows “1,000 or more”. */
export const countedUpTo = 1_000

export interface QueuePage {
  items: QueueItem[]
  /** For the next page, or null at the end. */
  nextCursor: string | null
}

/** What the tab has, what waits longest first; the other tabs begin with the newest. */
export async function listQueue(
  actor: Actor,
  { tab, cursor }: { tab: QueueTab; cursor?: string | null },
): Promise<QueuePage> {
  requirePermission(actor, 'comment.moderate')
  const isOldestFirst = tab === 'waiting' || tab === 'handed_over' || tab === 'imported'
  const order = isOldestFirst ? ('asc' as const) : ('desc' as const)
  const rows: QueueRow[] = await database().comment.findMany({
    where: { AND: [whereTab[tab], after(readCursor(cursor), isOldestFirst ? 'gt' : 'lt')] },
    select: queueColumns,
    orderBy: [{ createdAt: order }, { id: order }],
    take: queuePageSize + 1,
  })
  const page = rows.slice(0, queuePageSize)
  const items = await toQueueItems(actor, page)
  const last = page.at(-1)
  return { items, nextCursor: rows.length > queuePageSize && last ? cursorOf(last) : null }
}

/** @throws RefusedError not_found */
export async function requireComment(actor: Actor, commentId: string): Promise<QueueItem> {
  requirePermission(actor, 'comment.moderate')
  const row = await database().comment.findUnique({ where: { id: commentId }, select: queueColumns })
  const items = row ? await toQueueItems(actor, [row]) : []
  if (!items[0]) throw new RefusedError('not_found', 'This comment is not here any more.')
  return items[0]
}

/** Imported ones that waited elsewhere are kept apart from the live queue. */
const whereTab = {
  waiting: { status: 'waiting', imported: false },
  handed_over: { status: { in: ['handed_over', 'sealed'] as CommentStatus[] } },
  approved: { status: 'approved' },
  rejected: { status: 'rejected' },
  spam: { status: 'spam' },
  trashed: { status: 'trashed' },
  imported: { status: 'waiting', imported: true },
} as const

const after = (place: QueuePlace | null, direction: 'gt' | 'lt') =>
  place === null
    ? {}
    : {
        OR: [
          { createdAt: { [direction]: place.createdAt } },
          { createdAt: place.createdAt, id: { [direction]: place.id } },
        ],
      }

/** How many each tab has, counted up to `countedUpTo`. */
export async function countQueue(actor: Actor): Promise<Record<QueueTab, number>> {
  requirePermission(actor, 'comment.moderate')
  const rows = await database().$queryRaw<Record<QueueTab, number>[]>`
    SELECT
      (SELECT count(*) FROM (SELECT FROM comment WHERE status = 'waiting' AND NOT imported LIMIT ${countedUpTo}) t)::int AS waiting,
      (SELECT count(*) FROM (SELECT FROM comment WHERE status IN ('handed_over', 'sealed') LIMIT ${countedUpTo}) t)::int AS handed_over,
      (SELECT count(*) FROM (SELECT FROM comment WHERE status = 'approved' LIMIT ${countedUpTo}) t)::int AS approved,
      (SELECT count(*) FROM (SELECT FROM comment WHERE status = 'rejected' LIMIT ${countedUpTo}) t)::int AS rejected,
      (SELECT count(*) FROM (SELECT FROM comment WHERE status = 'spam' LIMIT ${countedUpTo}) t)::int AS spam,
      (SELECT count(*) FROM (SELECT FROM comment WHERE status = 'trashed' LIMIT ${countedUpTo}) t)::int AS trashed,
      (SELECT count(*) FROM (SELECT FROM comment WHERE status = 'waiting' AND imported LIMIT ${countedUpTo}) t)::int AS imported`
  return rows[0]!
}

export interface ModerationEventRow {
  id: string
  action: ModerationAction
  from: CommentStatus | null
  to: CommentStatus
  /** A code; `findDeclineReason` has its words. */
  reason: string
  revertsId: string | null
  at: Date
  /** Who did it; null for the writer, the software and people whose account is gone. */
  by: string | null
}

/** Everything that was done with a comment, oldest first; the log outlives the comment. */
export async function listModerationEvents(actor: Actor, commentId: string): Promise<ModerationEventRow[]> {
  requirePermission(actor, 'comment.moderate')
  return await database().$queryRaw<ModerationEventRow[]>`
    SELECT e.id, e.action, e."from", e."to", e.reason, e.reverts_id AS "revertsId", e.at, a.name AS by
      FROM moderation_event e LEFT JOIN account a ON a.id = e.account_id
     WHERE e.comment_id = ${commentId}::uuid ORDER BY e.at, e.id LIMIT 500`
}

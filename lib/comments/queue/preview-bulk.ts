import { database } from '#lib/database/client.ts'
import type { Prisma } from '#lib/database/generated/client.ts'
import { type Actor, requirePermission } from '#lib/people/actor.ts'
import { mostAtOnce, type PreviewAsked, type SeenComment } from '../schema.ts'

export interface PreviewRow extends SeenComment {
  authorName: string
  /** The first words of it. */
  beginning: string
  postTitle: string
}

export interface BulkPreview {
  /** Exactly what one decision would change, as it is now. */
  rows: PreviewRow[]
  /** More wait than one decision takes: this many follow. */
  more: number
  /** Chosen, but each decided by itself, as it may put somebody in danger. */
  apart: number
}

/** Shows what one decision about many would change. Never what may put somebody in danger. */
export async function previewBulk(actor: Actor, asked: PreviewAsked): Promise<BulkPreview> {
  requirePermission(actor, 'comment.moderate')
  const ids = await listIds(asked)
  const where = { id: { in: ids } }
  const [rows, apart] = await Promise.all([
    database().comment.findMany({
      where: { ...where, pile: { not: 'safety' }, status: { notIn: ['handed_over', 'sealed', 'erased'] } },
      select: previewColumns,
      orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    }),
    database().comment.count({
      where: { ...where, OR: [{ pile: 'safety' }, { status: { in: ['handed_over', 'sealed'] } }] },
    }),
  ])
  return {
    rows: rows.slice(0, mostAtOnce).map(({ body, post, ...row }) => ({
      ...row,
      beginning: firstWords(body),
      postTitle: post.title,
    })),
    more: Math.max(0, rows.length - mostAtOnce),
    apart,
  }
}

const previewColumns = {
  id: true,
  status: true,
  version: true,
  authorName: true,
  body: true,
  post: { select: { title: true } },
} as const satisfies Prisma.CommentSelect

const lookedAt = mostAtOnce * 2

async function listIds(asked: PreviewAsked): Promise<string[]> {
  if (asked.of === 'chosen') return asked.ids
  const rows = asked.of === 'spam' ? await listSpam() : await listAlikeOnes(asked.commentId)
  return rows.map(({ id }) => id)
}

const listSpam = () => database().$queryRaw<{ id: string }[]>`
  SELECT id FROM comment WHERE pile = 'spam' AND status = 'waiting' AND NOT imported
   ORDER BY created_at, id LIMIT ${lookedAt}`

const listAlikeOnes = (commentId: string) => database().$queryRaw<{ id: string }[]>`
  SELECT c.id FROM comment c
   WHERE comment_likeness(c.body) = (SELECT comment_likeness(body) FROM comment WHERE id = ${commentId}::uuid)
     AND c.status = 'waiting' AND NOT c.imported AND c.pile <> 'safety'
   ORDER BY c.created_at, c.id LIMIT ${lookedAt}`

function firstWords(body: string): string {
  const line = body.replace(/\s+/g, ' ').trim()
  return line.length > 90 ? `${[...line].slice(0, 90).join('')}…` : line
}

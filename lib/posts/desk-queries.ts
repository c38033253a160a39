import { database } from '#lib/database/client.ts'
import type { Prisma } from '#lib/database/generated/client.ts'
import { type Actor, accountIdOf, may, requirePermission } from '#lib/people/actor.ts'
import { databaseNow } from './transaction.ts'
import { inStatus, visibleTo } from './visible.ts'

const most = 3

export interface DeskPost {
  id: string
  title: string
  /** When it was changed last; of a scheduled one when it goes out. */
  at: Date
}

/** The first few, and how many there are. */
export interface Few {
  posts: DeskPost[]
  count: number
}

/** Drafts that this person began or is an author of; the last changed first. */
export async function listOwnDrafts(actor: Actor): Promise<Few> {
  requirePermission(actor, 'desk.see')
  const accountId = accountIdOf(actor)
  if (!may(actor, 'post.write') || !accountId) return { posts: [], count: 0 }
  const where = {
    status: 'draft',
    OR: [{ createdById: accountId }, { authors: { some: { author: { accountId } } } }],
  } satisfies Prisma.PostWhereInput
  const { rows, count } = await fewOf(where, [{ updatedAt: 'desc' }, { id: 'desc' }])
  return { count, posts: rows.map(({ id, title, updatedAt }) => ({ id, title, at: updatedAt })) }
}

/** What goes out next: everybody's for editors, their own for others. */
export async function listNextOut(actor: Actor): Promise<Few> {
  requirePermission(actor, 'desk.see')
  if (!may(actor, 'post.write')) return { posts: [], count: 0 }
  const now = await databaseNow(database())
  const where = { AND: [visibleTo(actor, now), inStatus('scheduled', now)] }
  const { rows, count } = await fewOf(where, [{ publishedAt: 'asc' }, { id: 'asc' }])
  return { count, posts: rows.map(({ id, title, publishedAt }) => ({ id, title, at: publishedAt! })) }
}

async function fewOf(where: Prisma.PostWhereInput, orderBy: Prisma.PostOrderByWithRelationInput[]) {
  const select = { id: true, title: true, updatedAt: true, publishedAt: true } as const
  const [rows, count] = await Promise.all([
    database().post.findMany({ where, orderBy, take: most, select }),
    database().post.count({ where }),
  ])
  return { rows, count }
}

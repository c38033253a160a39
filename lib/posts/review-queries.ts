import { database } from '#lib/database/client.ts'
import { type Actor, accountIdOf, may, requirePermission } from '#lib/people/actor.ts'
import { publishingRoles } from './second-eyes.ts'
import { databaseNow } from './transaction.ts'
import { visibleTo } from './visible.ts'

export interface Reviewer {
  id: string
  name: string
}

/** The colleagues who can be asked to look at a post. */
export async function listReviewers(actor: Actor): Promise<Reviewer[]> {
  requirePermission(actor, 'post.write')
  const own = accountIdOf(actor)
  return await database().account.findMany({
    where: { disabledAt: null, role: { in: publishingRoles }, ...(own && { id: { not: own } }) },
    orderBy: { name: 'asc' },
    take: 200,
    select: { id: true, name: true },
  })
}

/** Somebody asks for a look. */
export interface ReviewAsked {
  postId: string
  title: string
  /** Null: the account is gone. */
  askedBy: string | null
  note: string
  at: Date
  /** It is asked of this person and nobody else. */
  isMine: boolean
}

/** What the actor is asked to look at, alone or with all who may publish; the longest first. */
export async function listReviewsAsked(actor: Actor): Promise<ReviewAsked[]> {
  requirePermission(actor, 'desk.see')
  if (!may(actor, 'post.publish')) return []
  const own = accountIdOf(actor)
  const now = await databaseNow(database())
  const rows = await database().reviewRequest.findMany({
    where: {
      OR: [{ askedOfId: own }, ...(may(actor, 'post.write.any') ? [{ askedOfId: null }] : [])],
      AND: [{ OR: [{ askedById: null }, { askedById: { not: own } }] }],
      post: visibleTo(actor, now),
    },
    orderBy: { at: 'asc' },
    take: 50,
    select: {
      postId: true,
      note: true,
      at: true,
      askedOfId: true,
      askedBy: { select: { name: true } },
      post: { select: { title: true } },
    },
  })
  return rows.map(({ postId, note, at, askedOfId, askedBy, post }) => ({
    ...{ postId, note, at, title: post.title, askedBy: askedBy?.name ?? null, isMine: askedOfId !== null },
  }))
}

/** Who was asked to look at a post. */
export interface ReviewAskedOf {
  /** Null: whoever may publish it. */
  of: Reviewer | null
  by: string | null
  note: string
  at: Date
}

/** For a caller that has judged who may know. */
export async function findReviewAsked(postId: string): Promise<ReviewAskedOf | null> {
  const row = await database().reviewRequest.findUnique({
    where: { postId },
    select: {
      note: true,
      at: true,
      askedOf: { select: { id: true, name: true } },
      askedBy: { select: { name: true } },
    },
  })
  return row && { of: row.askedOf, by: row.askedBy?.name ?? null, note: row.note, at: row.at }
}

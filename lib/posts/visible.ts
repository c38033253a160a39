import type { Prisma } from '#lib/database/generated/client.ts'
import type { PostStatus } from '#lib/database/generated/enums.ts'
import { type Actor, may } from '#lib/people/actor.ts'

/** The posts that somebody may know of at all: their own, and what everybody can read anyway. */
export function visibleTo(actor: Actor, now: Date): Prisma.PostWhereInput {
  if (may(actor, 'post.write.any')) return {}
  const accountId = actor.kind === 'staff' ? actor.accountId : null
  const own = accountId ? [{ createdById: accountId }, { authors: { some: { author: { accountId } } } }] : []
  return { OR: [...own, { ...inStatus('published', now), withdrawnAt: null }] }
}

/** As of now: a scheduled post that is due counts as published. */
export function inStatus(status: PostStatus, now: Date): Prisma.PostWhereInput {
  switch (status) {
    case 'published':
      return { OR: [{ status }, { status: 'scheduled', publishedAt: { lte: now } }] }
    case 'scheduled':
      return { status, publishedAt: { gt: now } }
    default:
      return { status }
  }
}

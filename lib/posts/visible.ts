import type { Prisma } from '#lib/database/generated/client.ts'
import { type Actor, accountIdOf, may } from '#lib/people/actor.ts'
import type { Stage } from './standing.ts'

/** The posts that somebody may know of at all: their own, and what everybody can read anyway. */
export function visibleTo(actor: Actor, now: Date): Prisma.PostWhereInput {
  if (may(actor, 'post.write.any')) return {}
  return { OR: [...own(actor), { AND: [isOut(now), isUnexpired(now)], withdrawnAt: null }] }
}

/** The posts that `canOpen` allows. */
export const openTo = (actor: Actor): Prisma.PostWhereInput => ({
  ...(!may(actor, 'page.write') && { kind: 'post' }),
  ...(!may(actor, 'post.write.any') && { OR: own(actor) }),
})

function own(actor: Actor): Prisma.PostWhereInput[] {
  const accountId = accountIdOf(actor)
  return accountId ? [{ createdById: accountId }, { authors: { some: { author: { accountId } } } }] : []
}

/** As of now, as `statusAt` has it. */
export function inStatus(status: Stage, now: Date): Prisma.PostWhereInput {
  switch (status) {
    case 'published':
      return { AND: [isOut(now), isUnexpired(now)], archivedAt: null }
    case 'archived':
      return { AND: [isOut(now), isUnexpired(now)], archivedAt: { not: null } }
    case 'expired':
      return { AND: [isOut(now)], expiresAt: { lte: now } }
    case 'scheduled':
      return { status, OR: [{ publishedAt: { gt: now } }, { awaited: { some: holding } }] }
    default:
      return { status }
  }
}

/** What it does not go out without. */
const holding: Prisma.AwaitedPictureWhereInput = { holds: true }

const isOut = (now: Date): Prisma.PostWhereInput => ({
  OR: [
    { status: 'published' },
    { status: 'scheduled', publishedAt: { lte: now }, awaited: { none: holding } },
  ],
})

const isUnexpired = (now: Date): Prisma.PostWhereInput => ({
  OR: [{ expiresAt: null }, { expiresAt: { gt: now } }],
})

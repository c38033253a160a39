import type { PostKind, PostStatus } from '#lib/database/generated/enums.ts'

/**
 * Where a post is in its life as of now: what is scheduled and due is published; what is published may be
 * archived, at its address and in no list, or expired, gone from there by itself.
 */
export type Stage = PostStatus | 'archived' | 'expired'

/** Where a post is in its life, and whose it is: all that a policy asks. */
export interface Standing {
  kind: PostKind
  status: Stage
  createdById: string | null
  /** The accounts of those whom readers see as its writers. */
  authorAccountIds: readonly (string | null)[]
}

export interface Moments {
  status: PostStatus
  publishedAt: Date | null
  archivedAt: Date | null
  expiresAt: Date | null
  /** Pictures on their way that it waits for: one is enough. */
  awaited?: readonly unknown[]
}

export function statusAt(post: Moments, now: Date): Stage {
  const { status, publishedAt, archivedAt, expiresAt, awaited = [] } = post
  const isDue = status === 'scheduled' && isPast(publishedAt, now) && awaited.length === 0
  const isOut = status === 'published' || isDue
  if (!isOut) return status
  if (isPast(expiresAt, now)) return 'expired'
  return archivedAt ? 'archived' : 'published'
}

/** Readers can open it, in lists or at its address alone. */
export const isOpenToReaders = (status: Stage): boolean => status === 'published' || status === 'archived'

/** Whether readers could ever open it. A draft that was never public has no such moment behind it. */
export function wasPublicAt(
  { status, publishedAt, awaited = [] }: Pick<Moments, 'status' | 'publishedAt' | 'awaited'>,
  now: Date,
): boolean {
  const isUnpublished =
    status === 'draft' || status === 'in_review' || (status === 'scheduled' && awaited.length > 0)
  return !isUnpublished && isPast(publishedAt, now)
}

const isPast = (at: Date | null, now: Date): boolean => at !== null && at <= now

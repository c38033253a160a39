import type { PostKind, PostStatus } from '#lib/database/generated/enums.ts'

/** Where a post is in its life, and whose it is: all that a policy asks. */
export interface Standing {
  kind: PostKind
  /** As of now: a scheduled post that is due is published. */
  status: PostStatus
  createdById: string | null
  /** The accounts of those whom readers see as its writers. */
  authorAccountIds: readonly (string | null)[]
}

export function statusAt(post: { status: PostStatus; publishedAt: Date | null }, now: Date): PostStatus {
  return post.status === 'scheduled' && isPast(post.publishedAt, now) ? 'published' : post.status
}

/** Whether readers could ever open it. A draft that was never public has no such moment behind it. */
export function wasPublicAt(post: { status: PostStatus; publishedAt: Date | null }, now: Date): boolean {
  const isUnpublished = post.status === 'draft' || post.status === 'in_review'
  return !isUnpublished && isPast(post.publishedAt, now)
}

const isPast = (at: Date | null, now: Date): boolean => at !== null && at <= now

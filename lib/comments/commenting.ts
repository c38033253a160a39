import type { CommentsMode, PostKind, Protection } from '#lib/database/generated/enums.ts'
import { isAtRisk } from '#lib/posts/at-risk.ts'

export interface CommentingPost {
  kind: PostKind
  /** Null: as the site has it. */
  commentsMode: CommentsMode | null
  protection: Protection
  publishedAt: Date
}

export interface CommentingSite {
  commentsMode: CommentsMode
  /** 0 never closes. */
  commentsCloseAfterDays: number
}

/** `held`: every comment waits for a person. `closed`: none, and `because` says why. */
export type Commenting = { mode: 'open' | 'held' } | { mode: 'closed'; because: 'choice' | 'time' }

const day = 86_400_000

/**
 * May one comment on this post now? A post's own choice goes before the site's; a page has comments only by
 * its own choice; the closing time holds for all. `now` is the database's time.
 */
export function commentingOn(post: CommentingPost, site: CommentingSite, now: Date): Commenting {
  const mode = post.commentsMode ?? (post.kind === 'page' ? 'closed' : site.commentsMode)
  if (mode === 'closed') return { mode, because: 'choice' }
  const closesAt = closingTime(post, site)
  if (closesAt && closesAt <= now) return { mode: 'closed', because: 'time' }
  return { mode: mode === 'open' && isAtRisk(post.protection) ? 'held' : mode }
}

/** When comments close by themselves, or null. */
export function closingTime(
  post: Pick<CommentingPost, 'publishedAt'>,
  site: Pick<CommentingSite, 'commentsCloseAfterDays'>,
): Date | null {
  if (site.commentsCloseAfterDays === 0) return null
  return new Date(post.publishedAt.getTime() + site.commentsCloseAfterDays * day)
}

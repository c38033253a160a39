import type { CommentsMode, PostKind, Protection } from '#lib/database/generated/enums.ts'
import { isAtRisk } from '#lib/posts/at-risk.ts'

export interface CommentingPost {
  kind: PostKind
  /** Null: as its topics have it. */
  commentsMode: CommentsMode | null
  /** What its topics say; null for those that say nothing. */
  topicModes: readonly (CommentsMode | null)[]
  protection: Protection
  publishedAt: Date
}

export interface CommentingSite {
  commentsMode: CommentsMode
  /** 0 never closes. */
  commentsCloseAfterDays: number
  /** No new comments before then, on any post; the team can still be written to. */
  commentsPausedUntil: string | null
}

/** `open`: comments of new people wait for a person. `held`: every comment does. `closed`: none, and `because` says why. */
export type Commenting = { mode: 'open' | 'held' } | { mode: 'closed'; because: 'choice' | 'time' | 'pause' }

/** What guards more comes later. */
const byStrictness: readonly CommentsMode[] = ['open', 'held', 'closed']

const day = 86_400_000

/**
 * May one comment on this post now? A post's own choice goes before its topics', of which the strictest holds, and
 * theirs before the site's; a page has comments only by its own choice; closing time and pause hold for all.
 * `now` is the database's time.
 */
export function commentingOn(post: CommentingPost, site: CommentingSite, now: Date): Commenting {
  const mode =
    post.commentsMode ?? (post.kind === 'page' ? 'closed' : (strictest(post.topicModes) ?? site.commentsMode))
  if (mode === 'closed') return { mode, because: 'choice' }
  const closesAt = closingTime(post, site)
  if (closesAt && closesAt <= now) return { mode: 'closed', because: 'time' }
  if (site.commentsPausedUntil && new Date(site.commentsPausedUntil) > now)
    return { mode: 'closed', because: 'pause' }
  return { mode: mode === 'open' && isAtRisk(post.protection) ? 'held' : mode }
}

const strictest = (modes: readonly (CommentsMode | null)[]): CommentsMode | undefined =>
  byStrictness.findLast((mode) => modes.includes(mode))

/** When comments close by themselves, or null. */
export function closingTime(
  post: Pick<CommentingPost, 'publishedAt'>,
  site: Pick<CommentingSite, 'commentsCloseAfterDays'>,
): Date | null {
  if (site.commentsCloseAfterDays === 0) return null
  return new Date(post.publishedAt.getTime() + site.commentsCloseAfterDays * day)
}

import { z } from 'zod'
import { database } from '#lib/database/client.ts'
import type { CommentAudience } from '#lib/database/generated/enums.ts'
import { RefusedError } from '#lib/errors.ts'
import { refusals } from '#lib/refusals.ts'
import { type CommentingPost, type CommentingSite, commentingOn } from '../commenting.ts'

/** A post that readers see, with all that says whether one may comment on it now. */
export interface CommentedPost extends CommentingPost {
  id: string
  path: string
  /** By the database's clock. */
  now: Date
}

/** @throws RefusedError not_found */
export async function requireCommentedPost(postId: string): Promise<CommentedPost> {
  const post = z.uuid().safeParse(postId).success ? await findCommentedPost(postId) : undefined
  if (!post) throw new RefusedError('not_found', refusals.postGone)
  return post
}

async function findCommentedPost(postId: string): Promise<CommentedPost | undefined> {
  const rows = await database().$queryRaw<CommentedPost[]>`/* planned once */
    SELECT p.id, p.path, p.kind, p.comments_mode AS "commentsMode", p.protection, p.published_at AS "publishedAt",
           ARRAY(SELECT t.comments_mode::text FROM post_topic pt JOIN topic t ON t.id = pt.topic_id
                  WHERE pt.post_id = p.id AND t.comments_mode IS NOT NULL) AS "topicModes",
           clock_timestamp() AS now
      FROM public_post p WHERE p.id = ${postId}::uuid`
  return rows[0]
}

/**
 * Who waits before a comment for that audience appears; the team can always be written to.
 * @throws RefusedError conflict where comments are closed or paused
 */
export function requireOpen(
  post: CommentedPost,
  site: CommentingSite,
  audience: CommentAudience,
): 'open' | 'held' {
  const commenting = commentingOn(post, site, post.now)
  if (commenting.mode !== 'closed') return commenting.mode
  if (audience === 'team') return 'held'
  const sentence = commenting.because === 'pause' ? refusals.commentsPaused : refusals.commentsClosed
  throw new RefusedError('conflict', sentence)
}

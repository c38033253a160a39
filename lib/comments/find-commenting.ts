import type { SiteSettings } from '#lib/settings/schema.ts'
import { databaseTime } from './clock.ts'
import { type Commenting, type CommentingPost, commentingOn } from './commenting.ts'

/** Whether one may comment on a post now, by the database's clock. */
export async function findCommenting(
  post: CommentingPost,
  site: Pick<SiteSettings, 'commentsMode' | 'commentsCloseAfterDays'>,
): Promise<Commenting> {
  return commentingOn(post, site, await databaseTime())
}

import { publicDatabase } from '#lib/database/public.ts'
import { databaseTime } from './clock.ts'
import { type Commenting, type CommentingPost, type CommentingSite, commentingOn } from './commenting.ts'

/** Whether one may comment on a post now, by the database's clock. */
export async function findCommenting(
  post: Omit<CommentingPost, 'topicModes'> & { id: string },
  site: CommentingSite,
): Promise<Commenting> {
  const [topics, now] = await Promise.all([
    publicDatabase().publicPostTopic.findMany({
      where: { postId: post.id },
      select: { topic: { select: { commentsMode: true } } },
    }),
    timeIfAsked(site),
  ])
  return commentingOn({ ...post, topicModes: topics.map(({ topic }) => topic.commentsMode) }, site, now)
}

/** Nobody asks it where comments never close and are not paused. */
const timeIfAsked = async (site: CommentingSite): Promise<Date> =>
  site.commentsCloseAfterDays > 0 || site.commentsPausedUntil ? await databaseTime() : new Date()

import type { Actor } from '#lib/people/actor.ts'
import { findSite } from '#lib/settings/public-queries.ts'
import type { CommentFields } from './schema.ts'
import { requireCommentedPost, requireOpen } from './sending/commented-post.ts'
import { audienceOf, readFields, type Submission } from './sending/submission.ts'

/**
 * What would be sent, as it would be kept: nothing is stored.
 * @throws InvalidError and RefusedError as `submitComment` does
 */
export async function previewComment(
  _actor: Actor,
  submission: Pick<Submission, 'post' | 'audience' | 'name' | 'email' | 'website' | 'body'>,
): Promise<CommentFields> {
  const fields = await readFields(submission)
  const [post, site] = await Promise.all([requireCommentedPost(submission.post), findSite()])
  requireOpen(post, site, audienceOf(submission))
  return { ...fields, website: site.askForWebsite ? fields.website : '' }
}

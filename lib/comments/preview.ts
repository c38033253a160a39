import type { Actor } from '#lib/people/actor.ts'
import { findSite } from '#lib/settings/public-queries.ts'
import { findCommenting } from './find-commenting.ts'
import type { CommentFields } from './schema.ts'
import { closedBecause, parseFields, requirePost, type Submission } from './submit.ts'

/**
 * What would be sent, as it would be kept: nothing is stored.
 * @throws InvalidError and RefusedError as `submitComment` does
 */
export async function previewComment(
  _actor: Actor,
  submission: Pick<Submission, 'post' | 'audience' | 'name' | 'email' | 'website' | 'body'>,
): Promise<CommentFields> {
  const post = await requirePost(submission.post)
  const fields = parseFields(submission)
  const site = await findSite()
  const commenting = await findCommenting(post, site)
  if (commenting.mode === 'closed' && submission.audience !== 'team') throw closedBecause(commenting)
  return { ...fields, website: site.askForWebsite ? fields.website : '' }
}

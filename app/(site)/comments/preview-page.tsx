import { PreviewPage } from '#components/site/comments/preview-page.tsx'
import type { FormValues } from '#components/site/comments/reply-form.tsx'
import { wordsFor } from '#components/site/words/catalogues.ts'
import { findCommenting } from '#lib/comments/find-commenting.ts'
import { previewComment } from '#lib/comments/preview.ts'
import { findPublicCommented } from '#lib/comments/public-queries.ts'
import type { Submission } from '#lib/comments/sending/submission.ts'
import { RefusedError } from '#lib/errors.ts'
import type { Actor } from '#lib/people/actor.ts'
import { isAtRisk } from '#lib/posts/at-risk.ts'
import { refusals } from '#lib/refusals.ts'
import { findSite } from '#lib/settings/public-queries.ts'
import { privatePage } from '../-/private-page.tsx'
import { findParent } from '../post-comments.tsx'

interface Sent {
  submission: Submission
  values: FormValues
}

/** How a comment would look, and the form, filled in as it was. Nothing is stored, and nobody keeps the page. */
export async function previewPage(actor: Actor, sent: Sent, origin: string): Promise<Response> {
  const { submission, values } = sent
  const comment = await previewComment(actor, submission)
  const [post, site, parent] = await Promise.all([
    findPublicCommented(submission.post),
    findSite(),
    findParent(submission.parent),
  ])
  if (!post) throw new RefusedError('not_found', refusals.postGone)
  const words = wordsFor(site, post.language)
  return await privatePage({
    ...{ site, words, origin },
    title: words.replyForm.previewTitle,
    children: (
      <PreviewPage
        {...{ post, site, words, parent, comment }}
        commenting={await findCommenting(post, site)}
        isAtRisk={isAtRisk(post.protection)}
        form={{ values, errors: {} }}
      />
    ),
  })
}

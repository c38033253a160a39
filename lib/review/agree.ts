import { isRefused, RefusedError } from '#lib/errors.ts'
import { parseForm } from '#lib/parse-form.ts'
import type { Actor } from '#lib/people/actor.ts'
import { approveByLink } from '#lib/posts/approve.ts'
import { isSameSnapshot } from '#lib/posts/snapshot.ts'
import { refusals } from '#lib/refusals.ts'
import { findApprovedAt, findText } from './find-reviewed.ts'
import type { OpenedLink } from './open-link.ts'
import { AgreeForm } from './schema.ts'

/**
 * Somebody with a link says that exactly the text that they read may be published. Twice is once.
 * @throws InvalidError; RefusedError not_found, or conflict when it has changed since
 */
export async function agree(_actor: Actor, opened: OpenedLink, sent: unknown): Promise<void> {
  const { name, version } = parseForm(AgreeForm, sent)
  const found = await findText(opened)
  if (!found?.link.mayApprove) throw new RefusedError('not_found', refusals.reviewHasEnded)
  const { link, post, text } = found
  if (!isSameSnapshot(text, post.newest)) throw hasChanged()
  if (await findApprovedAt(link, text)) return
  await approveByLink({ reviewLinkId: link.id, name }, { postId: link.postId, version }).catch(
    (error: unknown) => {
      throw isRefused(error) && error.reason === 'conflict' ? hasChanged() : error
    },
  )
}

const hasChanged = (): RefusedError => new RefusedError('conflict', refusals.reviewChanged)

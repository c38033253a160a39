import type { Transaction } from '#lib/database/client.ts'
import { InvalidError, RefusedError } from '#lib/errors.ts'
import { parseForm } from '#lib/parse-form.ts'
import { type Actor, accountIdOf } from '#lib/people/actor.ts'
import { changeStatus, type Moved } from './change-status.ts'
import { lockPost } from './lock-post.ts'
import { canEdit } from './policy.ts'
import { requireVersion } from './require-version.ts'
import { AskForReviewForm } from './schema.ts'
import { publishingRoles } from './second-eyes.ts'
import { inTransaction } from './transaction.ts'

/**
 * For who may not publish, or wants a second pair of eyes first; of what is out, for the text that is pending.
 * Asked again, another can be asked, with another note.
 * @throws InvalidError; RefusedError conflict, unauthenticated, forbidden, not_found
 */
export async function sendForReview(actor: Actor, sent: AskForReviewForm): Promise<Moved> {
  const { postId, version, askedOfId, note } = parseForm(AskForReviewForm, sent)
  return await inTransaction(async (tx) => {
    const post = await lockPost(tx, actor, { postId, policy: canEdit })
    requireVersion(post, version)
    const { status } = post
    if (status !== 'draft' && status !== 'in_review' && !post.pending) {
      throw new RefusedError('conflict', 'Nothing here waits for a look.')
    }
    if (askedOfId) await requireReviewer(tx, askedOfId)
    const request = { askedById: accountIdOf(actor), askedOfId, note, at: post.now }
    await tx.reviewRequest.upsert({ where: { postId }, create: { postId, ...request }, update: request })
    if (status !== 'draft') {
      const { publishedAt, snapshot } = post
      return { postId, version, status, publishedAt, path: snapshot.path }
    }
    return await changeStatus(tx, actor, {
      post,
      to: { status: 'in_review' },
      action: 'send_for_review',
      reason: null,
    })
  })
}

async function requireReviewer(tx: Transaction, id: string): Promise<void> {
  const isThere = await tx.account.count({ where: { id, disabledAt: null, role: { in: publishingRoles } } })
  if (isThere === 0)
    throw new InvalidError({ askedOfId: ['They cannot look at this. Please ask somebody else.'] })
}

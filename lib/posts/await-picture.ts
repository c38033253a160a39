import { announce } from '#lib/media/incoming/announce.ts'
import { type AnnouncePicture, AnnouncePictureForm } from '#lib/media/incoming/schema.ts'
import type { IncomingStanding } from '#lib/media/incoming/standing.ts'
import { parseForm } from '#lib/parse-form.ts'
import { type Actor, requirePermission } from '#lib/people/actor.ts'
import { lockPost } from './lock-post.ts'
import { canEdit } from './policy.ts'
import { inTransaction } from './transaction.ts'

/**
 * A device will send this picture in pieces. Its post may not be there yet; who may not change one that is cannot
 * make it wait.
 * @throws RefusedError unauthenticated, forbidden, not_found, conflict, too_many; InvalidError
 */
export async function awaitPicture(actor: Actor, sent: AnnouncePicture): Promise<IncomingStanding> {
  requirePermission(actor, 'media.add')
  const form = parseForm(AnnouncePictureForm, sent)
  const { postId } = form
  return await inTransaction(async (tx) => {
    const isThere = postId && (await tx.post.count({ where: { id: postId } })) > 0
    if (isThere) await lockPost(tx, actor, { postId, policy: canEdit })
    return await announce(tx, actor, form)
  })
}

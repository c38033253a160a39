import { RefusedError } from '#lib/errors.ts'
import { parseForm } from '#lib/parse-form.ts'
import type { Actor } from '#lib/people/actor.ts'
import { recordAudit } from '#lib/people/record-audit.ts'
import { lockPost } from '#lib/posts/lock-post.ts'
import { canOpen } from '#lib/posts/policy.ts'
import { databaseNow, inTransaction } from '#lib/posts/transaction.ts'
import { LinkForm } from './schema.ts'

/** From the next request on it leads nowhere. Twice is once. @throws RefusedError not_found, forbidden */
export async function revokeLink(actor: Actor, sent: LinkForm): Promise<void> {
  const { linkId } = parseForm(LinkForm, sent)
  await inTransaction(async (tx) => {
    const link = await tx.reviewLink.findUnique({ where: { id: linkId }, select: { postId: true } })
    if (!link) throw new RefusedError('not_found', 'There is no such link any more.')
    await lockPost(tx, actor, { postId: link.postId, policy: canOpen })
    const { count } = await tx.reviewLink.updateMany({
      where: { id: linkId, revokedAt: null },
      data: { revokedAt: await databaseNow(tx) },
    })
    if (count === 0) return
    await recordAudit(tx, actor, {
      action: 'review-link.revoke',
      subject: link.postId,
      detail: { link: linkId },
    })
  })
}

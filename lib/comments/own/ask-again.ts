import { database } from '#lib/database/client.ts'
import { hashClient } from '#lib/database/client-hash.ts'
import type { Actor } from '#lib/people/actor.ts'
import { hashToken } from '#lib/tokens.ts'
import { mayAskByMail, oweConfirmMail } from '../mail/comment-mail.ts'

/**
 * The mail that asks whose a comment is did not come, or its link has ended: whoever keeps the link of the comment has
 * it sent again. As often as e-mails are asked at all, and told the same whatever comes of it.
 */
export async function askAgain(
  _actor: Actor,
  { token, clientAddress }: { token: string; clientAddress: string | null },
): Promise<void> {
  const comment = await database().comment.findUnique({
    where: { keepTokenHash: hashToken(token) },
    select: { id: true, audience: true, emailSealed: true, commenterId: true },
  })
  if (!comment?.emailSealed || comment.commenterId || comment.audience === 'team') return
  const { id } = comment
  const isOwed = await database().commentMail.count({
    where: { commentId: id, kind: 'confirm', sentAt: null },
  })
  const client = await hashClient(clientAddress)
  if (isOwed > 0 || !(await mayAskByMail(client))) return
  await database().$transaction((tx) => oweConfirmMail(tx, id))
}

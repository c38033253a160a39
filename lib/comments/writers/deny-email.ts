import { database } from '#lib/database/client.ts'
import type { Actor } from '#lib/people/actor.ts'
import { readProofToken } from './commenter-links.ts'

/**
 * Whoever has the e-mail did not write the comment that was sent with it: the e-mail goes, the comment stays. A link
 * that has ended is told the same, and what was proved meanwhile stays proved.
 */
export async function denyEmail(_actor: Actor, token: string): Promise<void> {
  const link = readProofToken(token)
  if (!link) return
  await database().$transaction(async (tx) => {
    const { count } = await tx.comment.updateMany({
      where: { id: link.commentId, commenterId: null },
      data: { emailSealed: null, emailIndex: null, decisionMail: false, replyMail: 'none' },
    })
    if (count === 1) await tx.commentMail.deleteMany({ where: { commentId: link.commentId, sentAt: null } })
  })
}

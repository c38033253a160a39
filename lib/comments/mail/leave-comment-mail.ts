import { database } from '#lib/database/client.ts'
import type { Actor } from '#lib/people/actor.ts'
import { readLeaveToken } from '../writers/commenter-links.ts'

/**
 * No mail about comments goes there any more, or none about this conversation. Twice is once, and a link that is
 * nobody's is told the same (RFC 8058).
 */
export async function leaveCommentMail(
  _actor: Actor,
  { token, onlyThis }: { token: string; onlyThis: boolean },
): Promise<void> {
  const link = readLeaveToken(token)
  if (!link) return
  const { emailIndex, threadId } = link
  if (onlyThis && threadId) {
    await database().comment.updateMany({
      where: { threadId, OR: [{ emailIndex }, { commenter: { emailIndex } }] },
      data: { replyMail: 'none', decisionMail: false },
    })
    return
  }
  await database().commentMailLeft.upsert({ where: { emailIndex }, create: { emailIndex }, update: {} })
}

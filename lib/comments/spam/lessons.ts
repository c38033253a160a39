import type { Transaction } from '#lib/database/client.ts'
import type { CommentStatus } from '#lib/database/generated/enums.ts'

/**
 * What the spam model learns of decisions: approved is not spam, spam is. Whatever else a comment became teaches
 * nothing, so that an undo leaves what the log says. What was written to the team, and what the safety lead looks at,
 * is never learned from.
 */
export async function teach(
  tx: Pick<Transaction, '$executeRaw'>,
  decided: readonly { id: string; status: CommentStatus }[],
): Promise<void> {
  const idsOf = (...statuses: CommentStatus[]) =>
    decided.filter(({ status }) => statuses.includes(status)).map(({ id }) => id)
  const [honest, spam] = [idsOf('approved'), idsOf('spam')]
  const neither = decided.map(({ id }) => id).filter((id) => !honest.includes(id) && !spam.includes(id))
  if (neither.length > 0)
    await tx.$executeRaw`DELETE FROM spam_lesson WHERE comment_id = ANY(${neither}::uuid[])`
  for (const [ids, isSpam] of [
    [honest, false],
    [spam, true],
  ] as const)
    if (ids.length > 0)
      await tx.$executeRaw`
        INSERT INTO spam_lesson (comment_id, is_spam, at)
        SELECT id, ${isSpam}, clock_timestamp() FROM comment
         WHERE id = ANY(${ids}::uuid[]) AND audience = 'page' AND pile <> 'safety'
        ON CONFLICT (comment_id) DO UPDATE SET is_spam = excluded.is_spam, at = excluded.at`
}

import type { Transaction } from '#lib/database/client.ts'

/** The next N of `comment-N` in this post. Comments of one post are stored one after the other from here on. */
export async function takeAnchor(tx: Transaction, postId: string): Promise<number> {
  const { _max } = await tx.comment.aggregate({ where: { postId }, _max: { anchor: true } })
  return (_max.anchor ?? 0) + 1
}

/** Waits until nobody else stores a comment of this post; held to the end of the transaction. */
export async function lockComments(tx: Transaction, postId: string): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`comments ${postId}`}, 0))`
}

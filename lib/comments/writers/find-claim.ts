import { database } from '#lib/database/client.ts'
import { findPostOf, type PostOfComment } from '../post-of-comment.ts'
import { readProofToken } from './commenter-links.ts'

/** A comment that was sent with an e-mail, for whoever got the mail about it. */
export interface Claim {
  createdAt: Date
  /** Whether it was confirmed before: then the link makes a device known. */
  isProved: boolean
  /** Null while it is not public. */
  post: PostOfComment | null
}

/**
 * What a link to prove an e-mail is about; null where it has ended. Nothing of what was written: an e-mail typed with
 * a slip may be a stranger's.
 */
export async function findClaim(token: string): Promise<Claim | null> {
  const link = readProofToken(token)
  const comment = link && (await findClaimed(link.commentId))
  if (!comment) return null
  const writer = await database().commenter.findUnique({
    where: { emailIndex: comment.emailIndex! },
    select: { proofNumber: true },
  })
  if ((writer?.proofNumber ?? 1) !== link.number) return null
  const { createdAt, commenterId, postId } = comment
  return { createdAt, isProved: commenterId !== null, post: await findPostOf(postId) }
}

const findClaimed = (id: string) =>
  database().comment.findFirst({
    where: { id, emailSealed: { not: null }, withdrawnAt: null },
    select: { emailIndex: true, commenterId: true, createdAt: true, postId: true },
  })

import { database, type Transaction } from '#lib/database/client.ts'
import type { Prisma } from '#lib/database/generated/client.ts'
import { RefusedError } from '#lib/errors.ts'
import type { Actor } from '#lib/people/actor.ts'
import { refusals } from '#lib/refusals.ts'
import { databaseTime } from '../clock.ts'
import { keptTokenOf } from '../duplicate.ts'
import { type Outcome, outcomeOf } from '../own/outcome.ts'
import { findPostsOf, type PostOfComment } from '../post-of-comment.ts'
import { keptPath, linkOfOwnCommentsToken, linkOfOwnPageKey, ownPageKey } from './commenter-links.ts'
import { limitOf, type WriterLimit } from './writer-limit.ts'

/** A comment as its writer may have it. */
export interface OwnComment {
  anchor: number
  authorName: string
  website: string
  body: string
  outcome: Outcome
  /** The words that a moderator chose for the writer. */
  reason: string
  createdAt: Date
  /** The path by which it is changed and deleted; null for what came from another blog. */
  kept: string | null
  /** Null while it is not public. */
  post: PostOfComment | null
}

export interface OwnComments {
  /** For the forms of the page; it ends after an hour. */
  key: string
  /** The newest first. */
  comments: OwnComment[]
  /** Comments that name this e-mail; whose they are was never confirmed. */
  unconfirmed: number
  /** Whether no mail about comments goes there. */
  hasLeft: boolean
  limit: WriterLimit | null
}

/**
 * Uses the mailed link up and opens what it leads to. @returns the key that the forms of the page carry
 * @throws RefusedError not_found for a link that was used, has ended or was never made
 */
export async function openOwnComments(_actor: Actor, token: string): Promise<string> {
  const id = linkOfOwnCommentsToken(token)
  const { count } = id
    ? await database().ownCommentsLink.updateMany({
        where: { id, usedAt: null },
        data: { usedAt: new Date() },
      })
    : { count: 0 }
  if (!id || count === 0) throw linkHasEnded()
  return ownPageKey(id)
}

/** Whose page it is. @throws RefusedError not_found */
export async function requireEmailIndex(
  from: Pick<Transaction, 'ownCommentsLink'>,
  key: string,
): Promise<Uint8Array<ArrayBuffer>> {
  const id = linkOfOwnPageKey(key)
  const link = id && (await from.ownCommentsLink.findUnique({ where: { id }, select: { emailIndex: true } }))
  if (!link) throw linkHasEnded()
  return link.emailIndex
}

const linkHasEnded = () => new RefusedError('not_found', refusals.ownLinkHasEnded)

/** What was confirmed to be written by whoever has this e-mail, and what came with it from another blog. */
export const ownedBy = (emailIndex: Uint8Array<ArrayBuffer>): Prisma.CommentWhereInput => ({
  OR: [{ commenter: { emailIndex } }, { imported: true, emailIndex }],
  status: { not: 'erased' },
  withdrawnAt: null,
})

/** What merely names it; what was sealed for the law is nobody's to see or to change. */
export const namedBy = (emailIndex: Uint8Array<ArrayBuffer>): Prisma.CommentWhereInput => ({
  emailIndex,
  commenterId: null,
  imported: false,
  status: { not: 'sealed' },
})

const mostShown = 10_000

/** Everything that they wrote, also what waits or was declined. @throws RefusedError not_found */
export async function findOwnComments(_actor: Actor, key: string): Promise<OwnComments> {
  const emailIndex = await requireEmailIndex(database(), key)
  const [rows, unconfirmed, left, writer, now] = await Promise.all([
    database().comment.findMany({
      where: ownedBy(emailIndex),
      select: {
        anchor: true,
        authorName: true,
        website: true,
        body: true,
        status: true,
        declineReason: true,
        createdAt: true,
        postId: true,
        duplicateKey: true,
        keepTokenHash: true,
      },
      orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
      take: mostShown,
    }),
    database().comment.count({ where: namedBy(emailIndex) }),
    database().commentMailLeft.count({ where: { emailIndex } }),
    database().commenter.findUnique({
      where: { emailIndex },
      select: { heldUntil: true, pausedUntil: true },
    }),
    databaseTime(),
  ])
  const posts = await findPostsOf(rows.map(({ postId }) => postId))
  const comments = rows.map(({ status, declineReason, postId, duplicateKey, keepTokenHash, ...row }) => ({
    ...row,
    kept: keepTokenHash && keptPath(keptTokenOf(duplicateKey)),
    outcome: outcomeOf(status),
    reason: status === 'rejected' ? declineReason : '',
    post: posts.get(postId) ?? null,
  }))
  return { key, comments, unconfirmed, hasLeft: left > 0, limit: limitOf(writer, now) }
}

import { database } from '#lib/database/client.ts'
import { RefusedError } from '#lib/errors.ts'
import type { Actor } from '#lib/people/actor.ts'
import { databaseNow } from '#lib/posts/transaction.ts'
import { refusals } from '#lib/refusals.ts'
import { hashToken } from '#lib/tokens.ts'

/** What a browser keeps of a link that was opened in it. */
export interface OpenedLink {
  linkId: string
  token: string
}

/**
 * Opens a link, by its code or as it was sent, and counts that.
 * @throws RefusedError not_found for one that has ended, was taken back or never was
 */
export async function openLink(_actor: Actor, sent: string): Promise<OpenedLink> {
  const token = sent.trim().split('#').at(-1)!
  const now = await databaseNow(database())
  const tokenHash = hashToken(token)
  const { count } = await database().reviewLink.updateMany({
    where: { tokenHash, revokedAt: null, expiresAt: { gt: now } },
    data: { openings: { increment: 1 }, lastOpenedAt: now },
  })
  if (count === 0) throw new RefusedError('not_found', refusals.reviewHasEnded)
  const { id } = await database().reviewLink.findUniqueOrThrow({ where: { tokenHash }, select: { id: true } })
  return { linkId: id, token }
}

import { database } from '#lib/database/client.ts'
import type { Protection } from '#lib/database/generated/enums.ts'
import { RefusedError } from '#lib/errors.ts'
import type { Staff } from '#lib/people/actor.ts'
import { isAtRisk } from '#lib/posts/at-risk.ts'
import { hashToken, newToken } from '#lib/tokens.ts'

const days = 7

export const sittingPath = (token: string): string => `/-/sitting/${token}`

/** For one mail to one person. With a comment, that one can be decided by the link alone. @returns its token */
export async function makeWaitingLink(accountId: string, commentId: string | null): Promise<string> {
  const token = newToken()
  await database().$executeRaw`
    INSERT INTO waiting_link (token_hash, account_id, comment_id, expires_at)
    VALUES (${hashToken(token)}, ${accountId}::uuid, ${commentId}::uuid, now() + make_interval(days => ${days}))`
  return token
}

export interface WaitingLink {
  /** Who may act by it: its holder, with what a moderator may and nothing that their role adds. */
  holder: Staff
  /** What can be decided by it; null where nothing can, or no more. */
  comment: LinkedComment | null
}

export interface LinkedComment {
  id: string
  version: number
  authorName: string
  body: string
  language: string
  post: string
}

/** Null for a link that was used, is over, or whose holder may not decide about comments any more. */
export async function findWaitingLink(token: string): Promise<WaitingLink | null> {
  const [link] = await database().$queryRaw<{ accountId: string; name: string; commentId: string | null }[]>`
    SELECT l.account_id AS "accountId", a.name, l.comment_id AS "commentId"
      FROM waiting_link l
      JOIN account a ON a.id = l.account_id
      JOIN comment_reader r ON r.account_id = l.account_id
     WHERE l.token_hash = ${hashToken(token)} AND l.used_at IS NULL AND l.expires_at > now()`
  if (!link) return null
  const { accountId, name, commentId } = link
  const holder: Staff = { kind: 'staff', accountId, sessionId: '', name, role: 'moderator' }
  return { holder, comment: commentId ? await findLinkedComment(commentId) : null }
}

/** Nothing acts by it again. @throws RefusedError conflict for whoever comes second */
export async function spendWaitingLink(token: string): Promise<void> {
  const used = await database().$executeRaw`
    UPDATE waiting_link SET used_at = now()
     WHERE token_hash = ${hashToken(token)} AND used_at IS NULL AND expires_at > now()`
  if (used === 0) throw new RefusedError('conflict', 'This link has been used already.')
}

/** The nightly chore. @returns how many */
export const forgetOldWaitingLinks = (): Promise<number> =>
  database().$executeRaw`DELETE FROM waiting_link WHERE expires_at < now() - interval '7 days'`

/** What a mail may lead to by itself: nothing that concerns somebody's safety, and nothing that is for the team alone. */
export const ordinaryPiles = ['known', 'newcomer', 'sharp'] as const

interface Row extends LinkedComment {
  protection: Protection
}

async function findLinkedComment(id: string): Promise<LinkedComment | null> {
  const [row] = await database().$queryRaw<Row[]>`
    SELECT c.id, c.version, c.author_name AS "authorName", c.body, p.language, p.title AS post, p.protection
      FROM comment c JOIN post p ON p.id = c.post_id
     WHERE c.id = ${id}::uuid AND c.status = 'waiting' AND c.audience = 'page' AND NOT c.imported
       AND c.pile = ANY(${ordinaryPiles.slice()}::comment_pile[])`
  if (!row || isAtRisk(row.protection)) return null
  const { protection, ...comment } = row
  return comment
}

/** The one comment that a mail may lead to, where it is the only one that waits. */
export async function findOnlyWaiting(): Promise<string | null> {
  const rows = await database().$queryRaw<{ id: string }[]>`
    SELECT id FROM comment
     WHERE status IN ('waiting', 'handed_over', 'sealed') AND NOT imported AND NOT demonstration LIMIT 2`
  const [only, other] = rows
  return only && !other ? ((await findLinkedComment(only.id))?.id ?? null) : null
}

import { sign, verifySigned } from '#lib/secrets.ts'

/** Room for another form of these links, should the key behind them ever change. */
const form = '1'

const day = 86_400
const proofSeconds = 7 * day
const ownCommentsSeconds = 3_600

const secondsOf = (time: Date): number => Math.floor(time.getTime() / 1_000)

/** A comment, and the number of its writer's proofs, which the writer can end; 1 for who has none yet. */
export interface ProofLink {
  commentId: string
  number: number
}

/** The key of the link that proves an e-mail; it ends after seven days. */
export const proofToken = ({ commentId, number }: ProofLink, now = new Date()): string =>
  sign('commenter-link', [form, commentId, number, secondsOf(now) + proofSeconds].join('.'))

/** Null when it was not made here, for something else, or has ended. */
export function readProofToken(token: string, now = new Date()): ProofLink | null {
  const [version, commentId, number, until] = verifySigned('commenter-link', token)?.split('.') ?? []
  if (version !== form || !commentId || Number(until) * 1_000 <= now.getTime()) return null
  return { commentId, number: Number(number) }
}

/** An e-mail by its index, and the conversation that the mail told of. */
export interface LeaveLink {
  emailIndex: Uint8Array<ArrayBuffer>
  /** Empty where there is no single one. */
  threadId: string
}

/** The key to get no more mails; it never ends, whatever becomes of the comments. */
export const leaveToken = ({ emailIndex, threadId }: LeaveLink): string =>
  sign('comment-mail-leave', [form, Buffer.from(emailIndex).toString('base64url'), threadId].join('.'))

export function readLeaveToken(token: string): LeaveLink | null {
  const [version, index, threadId = ''] = verifySigned('comment-mail-leave', token)?.split('.') ?? []
  if (version !== form || !index) return null
  return { emailIndex: new Uint8Array(Buffer.from(index, 'base64url')), threadId }
}

/** The key of the mailed link to one's own comments: it ends after an hour, and works once. */
export const ownCommentsToken = (linkId: string, now = new Date()): string =>
  sign('own-comments-link', [form, linkId, secondsOf(now) + ownCommentsSeconds].join('.'))

export const linkOfOwnCommentsToken = (token: string, now = new Date()): string | null =>
  readLink('own-comments-link', token, now)

/** What the forms on that page carry once the link was used; it ends after an hour, and stands in no address. */
export const ownPageKey = (linkId: string, now = new Date()): string =>
  sign('own-comments-page', [form, linkId, secondsOf(now) + ownCommentsSeconds].join('.'))

export const linkOfOwnPageKey = (key: string, now = new Date()): string | null =>
  readLink('own-comments-page', key, now)

function readLink(purpose: 'own-comments-link' | 'own-comments-page', token: string, now: Date) {
  const [version, id, until] = verifySigned(purpose, token)?.split('.') ?? []
  return version === form && id && Number(until) * 1_000 > now.getTime() ? id : null
}

export const writerPath = (token: string): string => `/-/writer/${token}`
export const leaveMailPath = (token: string): string => `/-/comment-mail/${token}`
export const keptPath = (token: string): string => `/-/comment/${token}`
export const ownCommentsPath = '/-/my-comments'
export const ownCommentsLinkPath = (token: string): string => `${ownCommentsPath}/${token}`

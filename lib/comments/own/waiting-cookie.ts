import { sign, verifySigned } from '#lib/secrets.ts'

/** A waiting comment that this browser may see, by a cookie that only this site can make. */
export interface RememberedComment {
  postId: string
  commentId: string
}

const prefix = 'waiting-'
const most = 20
const month = 30 * 86_400

/**
 * The `Set-Cookie` for the writer of a waiting comment: until the browser closes, or for a month where that was ticked,
 * for this post's path alone.
 * One cookie a comment, since the form's own path never sees those of a post.
 */
export function waitingCookie(comment: {
  postId: string
  postPath: string
  commentId: string
  anchor: number
  isLong?: boolean
  isSecure: boolean
}): string {
  const { postId, postPath, commentId, anchor, isLong, isSecure } = comment
  const value = sign('waiting-comment', `${postId}~${commentId}`)
  const path = encodeURI(postPath).replaceAll(';', '%3B')
  return `${prefix}${anchor}=${value}; Path=${path}; HttpOnly; SameSite=Lax${isLong ? `; Max-Age=${month}` : ''}${isSecure ? '; Secure' : ''}`
}

/** Whether the header `Cookie` proves a waiting comment on this post. Others' cost no signature to pass over. */
export const isWaitingFor = (postId: string, header: string): boolean =>
  valuesIn(header).some(
    (value) => value.startsWith(`${postId}~`) && verifySigned('waiting-comment', value) !== null,
  )

/** What the header `Cookie` proves; forged and altered values are passed over. */
export const readWaitingCookies = (header: string | null | undefined): RememberedComment[] =>
  valuesIn(header ?? '')
    .map((value) => verifySigned('waiting-comment', value))
    .filter((value) => value !== null)
    .map((value) => {
      const [postId = '', commentId = ''] = value.split('~')
      return { postId, commentId }
    })

/** However many cookies of others stand before them. */
const valuesIn = (header: string): string[] =>
  header
    .split(/;\s*/)
    .filter((pair) => pair.startsWith(prefix))
    .slice(0, most)
    .map((pair) => pair.slice(pair.indexOf('=') + 1))

import { z } from 'zod'
import { sign, verifySigned } from '#lib/secrets.ts'

/** Who writes, as a browser proves it: a person, and the number of the proof, which the person can end. */
export interface Proof {
  id: string
  number: number
}

const name = 'commenter'
const longest = 180 * 86_400

/**
 * The `Set-Cookie` for a browser whose reader pressed the link in a mail of ours and asked to be known. It comes back
 * with a comment alone (`Path=/comments`), so pages are the same for everybody. Until the browser closes, or for half a year.
 */
export function proofCookie({
  id,
  number,
  isLong,
  isSecure,
}: Proof & { isLong: boolean; isSecure: boolean }): string {
  const age = isLong ? `; Max-Age=${longest}` : ''
  const value = sign('commenter-proof', `${id}~${number}`)
  return `${name}=${value}; Path=/comments; HttpOnly; SameSite=Lax${age}${isSecure ? '; Secure' : ''}`
}

/** What the header `Cookie` proves; null where it proves nothing. */
export function readProofCookie(header: string | null): Proof | null {
  const pair = (header ?? '').split(/;\s*/).find((part) => part.startsWith(`${name}=`))
  const value = pair && verifySigned('commenter-proof', pair.slice(name.length + 1))
  const [id = '', number = ''] = value?.split('~') ?? []
  return z.uuid().safeParse(id).success ? { id, number: Number(number) } : null
}

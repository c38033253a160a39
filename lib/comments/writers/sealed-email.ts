import { keyedDigest, seal, unseal } from '#lib/secrets.ts'

/** What stands beside a comment instead of its writer's address: sealed, and an index to compare by. */
export function sealedEmail(email: string) {
  if (!email) return { emailSealed: null, emailIndex: null }
  return { emailSealed: seal('comment-email', email), emailIndex: emailIndexOf(email) }
}

export const emailIndexOf = (email: string): Uint8Array<ArrayBuffer> =>
  keyedDigest('comment-email-index', email.trim().toLowerCase())

export const openEmail = (sealed: Uint8Array): string => unseal('comment-email', sealed)

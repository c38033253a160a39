import type { CommentAudience } from '#lib/database/generated/enums.ts'
import { keyedDigest } from '#lib/secrets.ts'
import { hashToken } from '#lib/tokens.ts'
import { fold } from './screens/fold.ts'

type Bytes = Uint8Array<ArrayBuffer>

/**
 * The same text by the same name under the same parent is one comment, however often it is sent; what goes to the team
 * alone is another than what goes to the page.
 */
export function duplicateKeyOf(comment: {
  postId: string
  parentId: string | null
  name: string
  body: string
  audience?: CommentAudience
}): Bytes {
  const { postId, parentId, name, body, audience } = comment
  const parts = [postId, parentId, fold(name), body, ...(audience === 'team' ? [audience] : [])]
  return keyedDigest('duplicate', JSON.stringify(parts))
}

/**
 * The token of the link to keep. It follows from the duplicate key, so that whoever sends a comment twice
 * gets the same link twice; without the site's key nobody can work it out.
 */
export function keptTokenOf(duplicateKey: Uint8Array): string {
  const digest = keyedDigest('duplicate', `kept ${Buffer.from(duplicateKey).toString('hex')}`)
  return Buffer.from(digest).subarray(0, 24).toString('base64url')
}

export const keptHashOf = (duplicateKey: Uint8Array): Bytes => hashToken(keptTokenOf(duplicateKey))

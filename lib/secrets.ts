import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  createSecretKey,
  hkdfSync,
  type KeyObject,
  randomBytes,
  timingSafeEqual,
} from 'node:crypto'
import { env } from './env.ts'

/** What a subkey is for; each purpose has its own, so that none can stand in for another. */
export type Purpose =
  | 'comment-email'
  | 'comment-email-index'
  | 'waiting-comment'
  | 'commenter-proof'
  | 'commenter-link'
  | 'comment-mail-leave'
  | 'own-comments-link'
  | 'own-comments-page'
  | 'report-notice'
  | 'duplicate'
  | 'restore-proof'
  | 'imported-login'
  | 'sign-in-count'
  | 'subscriber-email'
  | 'subscriber-email-index'
  | 'join-link'
  | 'subscription-link'

const keyId = 1
const ivBytes = 12
const tagBytes = 16
const digestBytes = 32

/** Made once: a signature is checked for every reader who brings one. */
const subkeys = new Map<string, KeyObject>()

function subkey(purpose: Purpose): KeyObject {
  const secret = env().SECRET_KEY
  if (!secret) throw new Error('SECRET_KEY is not set')
  const known = subkeys.get(`${purpose} ${secret}`)
  if (known) return known
  const bytes = hkdfSync('sha256', secret, `lamplight.${keyId}`, purpose, 32)
  const made = createSecretKey(Buffer.from(bytes))
  subkeys.set(`${purpose} ${secret}`, made)
  return made
}

/** AES-256-GCM: one byte of key id, 12 of nonce, 16 of tag, then the text. */
export function seal(purpose: Purpose, text: string): Uint8Array<ArrayBuffer> {
  const iv = randomBytes(ivBytes)
  const cipher = createCipheriv('aes-256-gcm', subkey(purpose), iv)
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
  return new Uint8Array(Buffer.concat([Buffer.from([keyId]), iv, cipher.getAuthTag(), sealed]))
}

/** @throws when the bytes were altered or sealed under another key */
export function unseal(purpose: Purpose, sealed: Uint8Array): string {
  const bytes = Buffer.from(sealed)
  if (bytes[0] !== keyId) throw new Error('Sealed under a key that this site does not have')
  const iv = bytes.subarray(1, 1 + ivBytes)
  const decipher = createDecipheriv('aes-256-gcm', subkey(purpose), iv)
  decipher.setAuthTag(bytes.subarray(1 + ivBytes, 1 + ivBytes + tagBytes))
  const text = decipher.update(bytes.subarray(1 + ivBytes + tagBytes))
  return Buffer.concat([text, decipher.final()]).toString('utf8')
}

/** A keyed digest: the same text gives the same bytes, and nobody without the key can guess back. */
export const keyedDigest = (purpose: Purpose, text: string): Uint8Array<ArrayBuffer> =>
  new Uint8Array(createHmac('sha256', subkey(purpose)).update(text).digest())

/** `text.signature`, for values that leave the site and come back. */
export const sign = (purpose: Purpose, text: string): string =>
  `${text}.${Buffer.from(keyedDigest(purpose, text)).toString('base64url')}`

/** The text of a signed value, or null when it was not signed here. */
export function verifySigned(purpose: Purpose, signed: string): string | null {
  const dot = signed.lastIndexOf('.')
  if (dot < 0) return null
  const text = signed.slice(0, dot)
  const given = Buffer.from(signed.slice(dot + 1), 'base64url')
  if (given.length !== digestBytes) return null
  const right = Buffer.from(keyedDigest(purpose, text))
  return timingSafeEqual(given, right) ? text : null
}

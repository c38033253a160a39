import { createHash, randomBytes } from 'node:crypto'

/** A secret for a link or a cookie: 192 random bits, safe in a URL. Stored only as its hash. */
export const newToken = (): string => randomBytes(24).toString('base64url')

export const hashToken = (token: string): Uint8Array<ArrayBuffer> =>
  new Uint8Array(createHash('sha256').update(token).digest())

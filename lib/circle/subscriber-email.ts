import { keyedDigest, seal, unseal } from '#lib/secrets.ts'

/** What stands in a subscriber's row instead of the e-mail: sealed, and an index to compare by. */
export const sealedSubscriberEmail = (email: string) => ({
  emailSealed: seal('subscriber-email', email),
  emailIndex: subscriberIndexOf(email),
})

export const openSubscriberEmail = (sealed: Uint8Array): string => unseal('subscriber-email', sealed)

export const subscriberIndexOf = (email: string): Uint8Array<ArrayBuffer> =>
  keyedDigest('subscriber-email-index', email.trim().toLowerCase())

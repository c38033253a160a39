import type { CommentPile } from '#lib/database/generated/enums.ts'

const words = {
  blocked_word: 'Has a word from the blocked list',
  blocked_email: 'The writer’s e-mail is on the blocked list',
  blocked_host: 'Links to a site on the blocked list',
  many_links: 'Has many links',
  link: 'Has a link',
  repeated: 'Nearly the same text was sent before',
  name_of_ours: 'The name is, or looks like, one of ours',
  name_of_regular: 'The name is, or looks like, that of a reader who is known here',
  trap_filled: 'The hidden field was filled in: a machine, or a browser that fills in too much',
  unasked_website: 'Gave a website, which the form does not ask for',
  looks_like_spam: 'Looks like what was called spam before',
  hasty: 'Sent sooner than a person fills in the form',
  private_contact: 'Offers private contact, work, a journey or a loan',
  phone: 'May give a phone number',
  email_address: 'Gives an e-mail address',
  street: 'May say where somebody lives',
  handle: 'Names an account elsewhere',
  coordinates: 'Gives a place on the map',
  identifying: 'May tell others who somebody is',
  disclosure: 'Somebody may write about themselves or their own, or ask to be taken out',
  crisis: 'Somebody may be in danger',
  client_busy: 'Many comments from the same connection in a short time',
  post_busy: 'Many comments on this post in a short time',
  odd_origin: 'The browser did not say that the form came from this site',
  failed: 'A check could not be made',
  late: 'A check took too long',
} as const

export type FindingCode = keyof typeof words

/** Findings that say where in the queue a comment belongs; every other leaves it among those of its writer. */
const piles: Partial<Record<FindingCode, CommentPile>> = {
  phone: 'safety',
  email_address: 'safety',
  street: 'safety',
  handle: 'safety',
  coordinates: 'safety',
  identifying: 'safety',
  disclosure: 'safety',
  crisis: 'safety',
  blocked_word: 'sharp',
  private_contact: 'sharp',
  blocked_host: 'spam',
  many_links: 'spam',
  repeated: 'spam',
  trap_filled: 'spam',
  looks_like_spam: 'spam',
  hasty: 'spam',
}

export const pileOfFinding = (code: FindingCode): CommentPile | null => piles[code] ?? null

/** A finding as the moderator reads it. Codes of rules that are gone are shown as they are. */
export const findingInWords = (code: string): string => (code in words ? words[code as FindingCode] : code)

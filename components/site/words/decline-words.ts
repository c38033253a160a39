import { type DeclineCode, declineReasons } from '#lib/comments/decline-reasons.ts'
import type { Words } from './en.ts'

export interface DeclineWording {
  code: DeclineCode
  /** As moderators call it. */
  name: string
  /** What the writer reads. */
  words: string
}

/** What declines a comment in that language: the site's own words over those of the catalogue. */
export function declineWordsIn(words: Words, own: ReadonlyMap<string, string>): DeclineWording[] {
  const said: Record<DeclineCode, string> = { ...words.declines, ...words.safety.declines }
  return declineReasons.map(({ code, name }) => ({ code, name, words: own.get(code) ?? said[code] }))
}

import { fold, hasWord } from './fold.ts'

/** A regular expression for folded text; or words, looked for as words. */
export type Cue = RegExp | string

/** Words as they are looked for; written here as people write them. */
export const folded = (words: readonly string[]): string[] => words.map(fold)

/** With the marks that stand for an apostrophe made one, so that "she’s" and "she's" are the same. */
export const foldForCues = (text: string): string => fold(text).replace(/[’ʼ‘`´]/g, "'")

/** What of the folded text the first cue that meets it has seen, with a little around it. */
export function firstSeen(foldedText: string, cues: readonly Cue[]): string | null {
  for (const cue of cues) {
    const seen =
      typeof cue === 'string' ? (hasWord(foldedText, cue) ? cue : null) : foldedText.match(cue)?.[0]
    if (seen) return around(foldedText, seen)
  }
  return null
}

const beside = 40

/** Whole words before and after: a moderator who reads "she lives" wants to know where. */
function around(text: string, seen: string): string {
  const at = text.indexOf(seen)
  const before = text.slice(Math.max(0, at - beside), at).replace(at > beside ? /^\S*\s/u : /^/, '')
  const end = at + seen.length
  const after = text.slice(end, end + beside).replace(end + beside < text.length ? /\s\S*$/u : /$/, '')
  return `${before}${seen}${after}`.trim()
}

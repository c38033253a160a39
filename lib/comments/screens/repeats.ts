import type { Screen } from './finding.ts'
import { foldToLetters } from './fold.ts'

/** Shorter ones are alike without anybody copying: "Thank you so much!" */
const shortest = 30
/** In letters. What comes later is not compared, so that a hundred long texts take no time. */
const compared = 600
const pieceLength = 4
/** Of the pieces of both, those in common: a text with another name, link or price in it. */
const alike = 0.4

/** Nearly the same text elsewhere, whatever was done to its case, spaces, signs and numbers. */
export const repeatsScreen: Screen = {
  name: 'repeats',
  look(draft, { recentTexts }) {
    const own = lettersOf(draft.body)
    if (own.length < shortest) return []
    const pieces = piecesOf(own)
    const before = recentTexts.find((text) => likeness(pieces, piecesOf(lettersOf(text))) >= alike)
    return before === undefined
      ? []
      : [{ screen: 'repeats', code: 'repeated', excerpt: before.slice(0, 100) }]
  },
}

/** Whoever answers quotes: their own words are compared, unless there are none. */
function lettersOf(text: string): string {
  const own = text.replace(/^ {0,3}>.*$/gm, '')
  return (foldToLetters(own) || foldToLetters(text)).replace(/\p{N}/gu, '').slice(0, compared)
}

function piecesOf(letters: string): Set<string> {
  const pieces = new Set<string>()
  for (let at = 0; at + pieceLength <= letters.length; at += 1)
    pieces.add(letters.slice(at, at + pieceLength))
  return pieces
}

function likeness(one: Set<string>, other: Set<string>): number {
  let common = 0
  for (const piece of one) if (other.has(piece)) common += 1
  return common === 0 ? 0 : common / (one.size + other.size - common)
}

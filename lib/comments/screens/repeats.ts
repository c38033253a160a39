import { LRUCache } from 'lru-cache'
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
    const likeness = likenessTo(piecesOf(own))
    const before = recentTexts.find((text) => likeness(recentPieces.memo(text)) >= alike)
    return before === undefined
      ? []
      : [{ screen: 'repeats', code: 'repeated', excerpt: before.slice(0, 100) }]
  },
}

/** The same recent texts are compared with every comment that comes, and taking them to pieces is nearly all the work. */
const recentPieces = new LRUCache<string, Uint16Array>({
  max: 500,
  memoMethod: (text) => piecesOf(lettersOf(text)),
})

/** Whoever answers quotes: their own words are compared, unless there are none. */
function lettersOf(text: string): string {
  const own = text.replace(/^ {0,3}>.*$/gm, '')
  return (foldToLetters(own) || foldToLetters(text)).replace(/\p{N}/gu, '').slice(0, compared)
}

/** Each once, as a number. Of so few, hardly two have the same by chance. */
function piecesOf(letters: string): Uint16Array {
  const pieces = new Set<number>()
  for (let at = 0; at + pieceLength <= letters.length; at += 1) pieces.add(numberOf(letters, at))
  return Uint16Array.from(pieces)
}

/** FNV-1a, folded to 16 bits. */
function numberOf(letters: string, from: number): number {
  let hash = 0x811c9dc5
  for (let at = from; at < from + pieceLength; at += 1)
    hash = Math.imul(hash ^ letters.charCodeAt(at), 0x01000193)
  return (hash ^ (hash >>> 16)) & 0xffff
}

/** How like these pieces others are, 0 to 1. */
function likenessTo(pieces: Uint16Array): (others: Uint16Array) => number {
  const isHere = new Uint8Array(0x10000)
  for (const piece of pieces) isHere[piece] = 1
  return (others) => {
    let common = 0
    for (const piece of others) common += isHere[piece]!
    return common === 0 ? 0 : common / (pieces.length + others.length - common)
  }
}

import type { Word } from './words.ts'

/** A stretch of text, and whether it is what was searched for. */
export interface Piece {
  text: string
  isMatch: boolean
}

/** Words before the first match, and in all. */
const [before, length] = [8, 36]

/** The text cut at the words that match. */
export function marked(text: string, words: readonly Word[], isMatch: (word: string) => boolean): Piece[] {
  const pieces: Piece[] = []
  let at = 0
  for (const { word, start, end } of words) {
    if (!isMatch(word)) continue
    if (start > at) pieces.push({ text: text.slice(at, start), isMatch: false })
    pieces.push({ text: text.slice(start, end), isMatch: true })
    at = end
  }
  if (at < text.length) pieces.push({ text: text.slice(at), isMatch: false })
  return pieces
}

/** Where most of what was searched for stands close together; the beginning where nothing of it stands. */
export function snippetOf(text: string, words: readonly Word[], isMatch: (word: string) => boolean): Piece[] {
  const first = beginningOf(words, isMatch)
  const shown = words.slice(first, first + length)
  const [head, tail] = [shown[0], shown.at(-1)]
  if (!head || !tail) return []
  const isWhole = first + length >= words.length
  const from = first === 0 ? 0 : head.start
  const cut = text.slice(from, isWhole ? text.length : tail.end)
  const moved = shown.map(({ word, start, end }) => ({ word, start: start - from, end: end - from }))
  return [
    ...(first > 0 ? [{ text: '… ', isMatch: false }] : []),
    ...marked(cut, moved, isMatch),
    ...(isWhole ? [] : [{ text: ' …', isMatch: false }]),
  ]
}

/** The window with the most different words, then the most matches, then the earliest. */
function beginningOf(words: readonly Word[], isMatch: (word: string) => boolean): number {
  const matches = words.flatMap(({ word }, at) => (isMatch(word) ? [{ word, at }] : [])).slice(0, 100)
  let best = { first: 0, score: 0 }
  for (const [index, { at }] of matches.entries()) {
    const within = matches.slice(index).filter((other) => other.at < at + length - before)
    const score = new Set(within.map(({ word }) => word)).size * 100 + Math.min(within.length, 99)
    if (score > best.score) best = { first: Math.max(0, at - before), score }
  }
  return Math.min(best.first, Math.max(0, words.length - length))
}

import { diffArrays } from 'diff'

/** A run of words: in both texts, or only in one of them. */
export interface Words {
  text: string
  in: 'both' | 'first' | 'second'
}

/** Word by word, in any script: what a word is, the browser knows. */
export function comparedWords(first: string, second: string): Words[] {
  const options = { comparator: (one: string, other: string) => one.trim() === other.trim() }
  return diffArrays(withSpaces(first), withSpaces(second), options).map(({ value, removed, added }) => ({
    text: value.join(''),
    in: removed ? 'first' : added ? 'second' : 'both',
  }))
}

/** How much of two texts is the same, 0 to 1. One that was only written on from the other is nearly the same. */
export function likeness(first: string, second: string): number {
  const [ours, theirs] = [wordsOf(first).filter(isSaid), wordsOf(second).filter(isSaid)]
  if (ours.length + theirs.length === 0) return 1
  const left = new Map<string, number>()
  for (const word of ours) left.set(word, (left.get(word) ?? 0) + 1)
  let shared = 0
  for (const word of theirs) {
    const count = left.get(word) ?? 0
    if (count === 0) continue
    left.set(word, count - 1)
    shared += 1
  }
  const less = Math.min(ours.length, theirs.length)
  const isPart = less >= fewWords && shared / less > 0.8
  return Math.max(isPart ? 0.8 : 0, (2 * shared) / (ours.length + theirs.length))
}

/** Fewer than these stand in many a paragraph. */
const fewWords = 4

const isSaid = (word: string) => word.trim() !== ''

const segmenter = new Intl.Segmenter(undefined, { granularity: 'word' })

/** Each word with the space after it, so that no change is cut into pieces by spaces. */
function withSpaces(text: string): string[] {
  const words: string[] = []
  for (const word of wordsOf(text)) {
    if (isSaid(word) || words.length === 0) words.push(word)
    else words[words.length - 1] += word
  }
  return words
}

const wordsOf = (text: string): string[] => [...segmenter.segment(text)].map(({ segment }) => segment)

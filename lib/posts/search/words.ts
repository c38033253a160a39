import { fold } from './fold.ts'

export interface Word {
  /** Folded, as it is compared. */
  word: string
  /** Where it stands in the text, in UTF-16 units. */
  start: number
  end: number
}

/** In UTF-16 units; what is longer is no word but an address or a drawing. */
const longest = 64

/** The words of a text, also where a language writes no spaces between them (Khmer, Thai, Lao, Chinese …). */
export function wordsOf(text: string): Word[] {
  const words: Word[] = []
  for (const { segment, index, isWordLike } of segmenter.segment(text)) {
    const word = isWordLike && segment.length <= longest ? fold(segment) : ''
    if (word) words.push({ word, start: index, end: index + segment.length })
  }
  return words
}

const segmenter = new Intl.Segmenter('en', { granularity: 'word' })

/** Whether its language leaves no spaces, so that two writers may cut the same word differently. */
export const isUnspaced = (word: string): boolean =>
  /[\p{Script=Khmer}\p{Script=Thai}\p{Script=Lao}\p{Script=Myanmar}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(
    word,
  )

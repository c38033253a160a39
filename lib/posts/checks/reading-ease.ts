import { toText } from '#lib/content/to-text.ts'
import { primaryOf } from '#lib/language.ts'
import type { Check } from './finding.ts'

/** Flesch took samples of a hundred words; what is shorter says little. */
const fewestWords = 100
/** Below it Flesch calls a text "difficult": for readers of college age. */
const difficult = 50
const longSentence = 25

/**
 * For English the reading ease of R. Flesch ("A new readability yardstick", Journal of Applied Psychology
 * 32, 1948); for other languages, which have other words, only how long sentences are.
 */
export const isEasyToRead: Check = ({ body, language }) => {
  const counts = countOf(toText(body), language)
  if (counts.words < fewestWords) return []
  return primaryOf(language) === 'en' ? easeOf(counts) : lengthOf(counts)
}

function easeOf({ words, sentences, syllables }: Counts): ReturnType<Check> {
  const ease = readingEase({ words, sentences, syllables })
  if (ease >= difficult) return []
  const message = `This is not easy to read (${Math.max(0, Math.round(ease))} on Flesch’s scale, where 60 to 70 is plain English). Shorter sentences and everyday words help most.`
  return [{ level: 'hint', code: 'hard_to_read', field: 'body', message }]
}

function lengthOf({ words, sentences }: Counts): ReturnType<Check> {
  const average = Math.round(words / sentences)
  if (average <= longSentence) return []
  const message = `Sentences have ${average} words on average. Shorter ones are easier to read; 20 words are a good measure.`
  return [{ level: 'hint', code: 'long_sentences', field: 'body', message }]
}

export interface Counts {
  words: number
  sentences: number
  syllables: number
}

export const readingEase = ({ words, sentences, syllables }: Counts): number =>
  206.835 - 1.015 * (words / sentences) - 84.6 * (syllables / words)

/** Lines end sentences too: headings and items of lists have no full stop. */
export function countOf(text: string, language: string): Counts {
  const bySentence = new Intl.Segmenter(language, { granularity: 'sentence' })
  const byWord = new Intl.Segmenter(language, { granularity: 'word' })
  const counts = { words: 0, sentences: 0, syllables: 0 }
  for (const { segment } of text.split('\n').flatMap((line) => [...bySentence.segment(line)])) {
    const words = [...byWord.segment(segment)].filter(({ isWordLike }) => isWordLike)
    if (words.length === 0) continue
    counts.sentences += 1
    counts.words += words.length
    counts.syllables += words.reduce((sum, word) => sum + syllablesOf(word.segment), 0)
  }
  return counts
}

/** Of an English word, by its groups of vowels; a silent final e is none. */
export function syllablesOf(word: string): number {
  const plain = word.toLowerCase().replace(/[^a-z]/g, '')
  if (plain.length <= 3) return 1
  const spoken = plain.replace(/(?:[^laeiouy]es|[^aeiouytd]ed|[^laeiouy]e)$/, '').replace(/^y/, '')
  return Math.max(1, spoken.match(/[aeiouy]{1,2}/g)?.length ?? 1)
}

import { isUnspaced, wordsOf } from './words.ts'

export const longestQuery = 200
export const mostWords = 10
/** Of results; who needs more needs other words. */
export const mostPages = 20

/** What is searched for: at most ten words, each once, folded. */
export interface Query {
  words: string[]
  /** Whether each may be the beginning of a longer one. */
  starts: boolean[]
}

export const readQuery = (asked: string): Query =>
  queryOf(everyWord(asked.slice(0, longestQuery)).slice(0, mostWords))

/** Whether more was typed than is searched for. */
export const isCut = (asked: string): boolean =>
  asked.length > longestQuery || everyWord(asked).length > mostWords

const everyWord = (asked: string): string[] => [
  ...new Set(wordsOf(asked.toWellFormed()).map(({ word }) => word)),
]

export const queryOf = (words: string[]): Query => ({ words, starts: words.map(isUnspaced) })

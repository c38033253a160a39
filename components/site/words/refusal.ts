import type { RefusedError } from '#lib/errors.ts'
import { nameOfRefusal } from '#lib/refusals.ts'
import { dayInWords } from '../dates.ts'
import type { Words } from './en.ts'

/** A sentence that a reader's command refused with; what no catalogue knows stays as it is. */
export function refusalIn(words: Words, sentence: string): string {
  const name = nameOfRefusal(sentence)
  return name ? words.refusals[name] : sentence
}

interface Detail {
  tryAgainInMinutes?: number
  until?: Date
  timeZone?: string
}

export function refusedIn(
  words: Words,
  { message, detail }: Pick<RefusedError, 'message' | 'detail'>,
): string {
  const { tryAgainInMinutes: minutes, until, timeZone = 'UTC' } = (detail ?? {}) as Detail
  if (minutes !== undefined) return words.tooOften(minutes)
  if (until) return words.writers.paused(dayInWords(until, { language: words.language, timeZone }))
  return refusalIn(words, message)
}

import type { RefusedError } from '#lib/errors.ts'
import { nameOfRefusal } from '#lib/refusals.ts'
import type { Words } from './en.ts'

/** A sentence that a reader's command refused with; what no catalogue knows stays as it is. */
export function refusalIn(words: Words, sentence: string): string {
  const name = nameOfRefusal(sentence)
  return name ? words.refusals[name] : sentence
}

export function refusedIn(
  words: Words,
  { message, detail }: Pick<RefusedError, 'message' | 'detail'>,
): string {
  const minutes = (detail as { tryAgainInMinutes?: number } | undefined)?.tryAgainInMinutes
  return minutes === undefined ? refusalIn(words, message) : words.tooOften(minutes)
}

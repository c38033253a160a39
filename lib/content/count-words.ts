/** Faster readers are served by a figure that is too high. */
const wordsPerMinute = 220

/** Also for languages that write no spaces between words, such as Khmer. */
export function countWords(text: string): number {
  let count = 0
  for (const { isWordLike } of wordsIn(text)) if (isWordLike) count += 1
  return count
}

export function wordsIn(text: string): Iterable<Intl.SegmentData> {
  return new Intl.Segmenter(undefined, { granularity: 'word' }).segment(text)
}

/** Whole minutes, at least one. */
export const minutesFor = (words: number): number => Math.max(1, Math.round(words / wordsPerMinute))

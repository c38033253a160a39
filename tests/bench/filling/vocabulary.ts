import { mixed } from './counted.ts'

const everyday =
  'the and to of a in that it is was for on with as at by they we she he her his from this have not had are but or all one there when what who out so up if about which will can said more no them than into some could time only new other then now like over also after first way even because any these well work day most us home children village school house family water river market morning road people women friend letter teacher work hands rain story hope help year month week evening garden bread rice table door lamp window night light'
const syllables =
  'ba be bi bo bu da de di do du ka ke ki ko ku la le li lo lu ma me mi mo mu na ne ni no nu ra re ri ro ru sa se si so su ta te ti to tu va ve vi vo vu'.split(
    ' ',
  )
const size = 20_000
const tableBits = 20

/** Everyday words first, then made ones, the rarer the further on. */
export const vocabulary: readonly string[] = makeVocabulary()

/** A word of the vocabulary, the n-th as often as 1/n (Zipf's law). */
export function wordAt(counter: number): string {
  return vocabulary[table[mixed(counter) >>> (32 - tableBits)]!]!
}

function makeVocabulary(): string[] {
  const words = new Set(everyday.split(' '))
  for (let number = 0; words.size < size; number++) {
    const parts = 2 + (mixed(number, 1) % 3)
    words.add(
      Array.from({ length: parts }, (_, at) => syllables[mixed(number, at + 2) % syllables.length]).join(''),
    )
  }
  return [...words]
}

const table = makeTable()

function makeTable(): Uint16Array {
  const weights = vocabulary.map((_, rank) => 1 / (rank + 1))
  const whole = weights.reduce((sum, weight) => sum + weight, 0)
  const places = new Uint16Array(2 ** tableBits)
  let filled = 0
  let reached = 0
  for (const [rank, weight] of weights.entries()) {
    reached += weight / whole
    // Each at least once, or the rarest would not occur.
    const until = Math.max(filled + 1, Math.round(reached * places.length))
    places.fill(rank, filled, until)
    filled = until
  }
  return places
}

/** A sentence of so many words; the counter says which words. */
export function sentence(counter: number, words: number): string {
  let text = wordAt(counter)
  for (let at = 1; at < words; at++) text += ` ${wordAt(counter + at)}`
  return `${text[0]!.toUpperCase()}${text.slice(1)}.`
}

/** About so many words. */
export function prose(counter: number, words: number): string {
  const sentences: string[] = []
  for (let at = 0; at < words; ) {
    const length = Math.min(6 + (mixed(counter + at, 7) % 14), Math.max(3, words - at))
    sentences.push(sentence(counter + at, length))
    at += length
  }
  return sentences.join(' ')
}

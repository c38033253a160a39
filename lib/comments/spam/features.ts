import { withAsciiDigits } from '../screens/digits.ts'
import { compatible, fold } from '../screens/fold.ts'
import { hostOf } from '../screens/hosts.ts'
import { plainText } from './plain-text.ts'

/** What the model may look at. */
export interface Written {
  name: string
  body: string
  website: string
}

/** Which of the model's weights are asked, how much each counts, and what each stands for in words. */
export interface Features {
  places: Uint32Array
  values: Float32Array
  sources: string[]
}

/** Raised whenever what follows changes: weights that were learned from other features are of no use. */
export const form = 1
/** How many weights there are; a power of two. */
export const size = 2 ** 18

/** In characters. What comes later adds little and takes time. */
const longest = 3_000
const longestWord = 40
const longestLink = 120
const gramLengths = [3, 4, 5]

/** How much each kind counts beside the others. */
const shares = { words: 1.5, grams: 1, cues: 3 }

export function featuresOf(written: Written): Features {
  const text = compatible(plainText(written.body)).slice(0, longest)
  const words = wordsOf(text)
  return joined([
    weighed(wordFeatures(words), shares.words),
    weighed(gramFeatures(words), shares.grams),
    weighed(cueFeatures(written, text, words), shares.cues),
  ])
}

/** How often each thing was seen, and what to call it. */
type Counts = Map<number, { count: number; source: string }>

const link = /(?:https?:\/\/|www\.)[^\s<>"']{1,500}/gi
const bareHost =
  /(?<![\p{L}\p{N}@.-])[a-z\d-]{2,63}(?:\.[a-z\d-]{2,63}){0,3}\.(?:com|net|org|info|biz|ru|io|co|me|tv|shop|online|site|xyz|top|club|tk|ly|gl|be)(?![\p{L}\p{N}])/giu

/**
 * Folded words and single signs. Of a link there are that it is one and its parts; of a number its length; of a letter that
 * is repeated two.
 */
function wordsOf(text: string): string[] {
  const folded = fold(
    withAsciiDigits(
      text.replace(link, (url) => ` \u{e000} ${url.replace(/^https?:\/\//i, '').slice(0, longestLink)} `),
    ),
  ).replace(/[’‘`´]/g, "'")
  return (folded.match(/\u{e000}|[\p{L}\p{M}\p{N}']+|[^\s\p{L}\p{M}\p{N}]/gu) ?? []).map((word) =>
    word
      .replace(/(.)\1{2,}/gu, '$1$1')
      .replace(/\d/g, '0')
      .slice(0, longestWord),
  )
}

function wordFeatures(words: readonly string[]): Counts {
  const counts: Counts = new Map()
  words.forEach((word, at) => {
    add(counts, `w ${word}`, quoted(word))
    const next = words[at + 1]
    if (next !== undefined) add(counts, `b ${word} ${next}`, quoted(`${word} ${next}`))
  })
  return counts
}

function gramFeatures(words: readonly string[]): Counts {
  const counts: Counts = new Map()
  for (const word of words) {
    const padded = ` ${word} `
    for (const length of gramLengths)
      for (let at = 0; at + length <= padded.length; at += 1)
        add(counts, `c ${padded.slice(at, at + length)}`, quoted(word))
  }
  return counts
}

function cueFeatures({ name, website }: Written, text: string, words: readonly string[]): Counts {
  const counts: Counts = new Map()
  const cue = (key: string, source: string) => add(counts, `q ${key}`, source)
  const links = [
    ...(text.match(link) ?? []),
    ...(text.replace(link, ' ').match(bareHost) ?? []),
    website,
  ].filter(Boolean)
  for (const host of new Set(links.map(hostOf))) if (host) cue(`host ${host}`, `a link to ${host}`)
  const linked = Math.min(links.length, 3)
  if (linked > 0)
    for (let most = 1; most <= linked; most += 1)
      cue(`links ${most}`, most > 1 ? `${links.length} links` : 'a link')
  else cue('no link', 'no link')
  if (website) cue('website', 'a website')
  const letters = text.match(/\p{L}/gu)?.length ?? 0
  const upper = text.match(/\p{Lu}/gu)?.length ?? 0
  const capitals = letters > 5 ? Math.floor((upper / letters) * 4) : 0
  for (let step = 1; step <= capitals; step += 1) cue(`capitals ${step}`, 'many capitals')
  const digits = text.match(/\p{Nd}/gu)?.length ?? 0
  if (digits > 4) cue('digits', 'many digits')
  if (/([!?.$€£*~=_-])\1{2,}/.test(text)) cue('repeated signs', 'repeated signs')
  if (/!/.test(text)) cue('!', 'exclamation marks')
  const length = Math.min(7, Math.floor(Math.log2(words.length + 1)))
  for (let step = 2; step <= length; step += 1)
    cue(`length ${step}`, step > 4 ? 'its length' : 'its shortness')
  if (words.length < 4) cue('short', 'its shortness')
  for (const word of wordsOf(name)) cue(`name ${word}`, `the name ${quoted(word)}`)
  if (/\d{2}/.test(name)) cue('digits in the name', 'digits in the name')
  if (/(?:https?:|www\.|\.com|\.net)/i.test(name)) cue('link in the name', 'a link in the name')
  return counts
}

const quoted = (words: string): string => (words.includes('\u{e000}') ? 'a link' : `“${words}”`)

function add(counts: Counts, key: string, source: string): void {
  const place = placeOf(key)
  const seen = counts.get(place)
  if (seen) seen.count += 1
  else counts.set(place, { count: 1, source })
}

/** FNV-1a. The same weight may serve several words: so no word can be read from a weight. */
function placeOf(key: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < key.length; at += 1) hash = Math.imul(hash ^ key.charCodeAt(at), 0x01000193)
  hash ^= hash >>> 15
  return (hash >>> 0) & (size - 1)
}

interface Weighed {
  place: number
  value: number
  source: string
}

/** A word said ten times counts for little more than one said thrice; a long text for as much as a short one. */
function weighed(counts: Counts, share: number): Weighed[] {
  const all = [...counts].map(([place, { count, source }]) => ({ place, value: 1 + Math.log(count), source }))
  const length = Math.hypot(...all.map(({ value }) => value)) || 1
  return all.map((one) => ({ ...one, value: (one.value * share) / length }))
}

function joined(kinds: Weighed[][]): Features {
  const all = kinds.flat()
  return {
    places: Uint32Array.from(all, ({ place }) => place),
    values: Float32Array.from(all, ({ value }) => value),
    sources: all.map(({ source }) => source),
  }
}

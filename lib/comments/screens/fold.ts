/** Letters of other alphabets, and odd ones of ours, that readers take for a Latin one. All lower case. */
const latinLookalikes: Record<string, string> = {
  a: 'аαɑᴀ',
  b: 'вβьʙ',
  c: 'сϲᴄ',
  d: 'ԁđðᴅ',
  e: 'еεєᴇ',
  f: 'ғꜰ',
  g: 'ɡɢ',
  h: 'һнηհħʜ',
  i: 'іιıɪ',
  j: 'јᴊ',
  k: 'кκᴋ',
  l: 'łʟӏ',
  m: 'мμᴍ',
  n: 'пոɴ',
  o: 'оοσøօᴏ',
  p: 'рρᴘ',
  q: 'ԛզ',
  r: 'гʀ',
  s: 'ѕꜱ',
  t: 'тτᴛ',
  u: 'սυцᴜ',
  v: 'νѵᴠ',
  w: 'ԝωшᴡ',
  x: 'хχ',
  y: 'уγʏ',
  z: 'ζᴢ',
}

const latinOf = new Map(
  Object.entries(latinLookalikes).flatMap(([latin, others]) => [...others].map((other) => [other, latin])),
)

/**
 * The text as somebody sees it at a glance, so that a disguise compares equal: NFKC, one case, no accents,
 * nothing invisible, lookalikes as Latin letters, one space between words. Marks that make the words of a
 * script (Khmer, Thai, Devanagari) stay; only marks that any script may borrow go.
 */
export function fold(text: string): string {
  const bare = compatible(text)
    .toUpperCase()
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\p{Script=Inherited}\p{Cf}]/gu, '')
  const latin = Array.from(bare, (letter) => latinOf.get(letter) ?? letter).join('')
  return latin.normalize('NFC').replace(/\s+/g, ' ').trim()
}

/** NFKC, without the two signs that it makes into whole sentences: five thousand of them would take a second. */
export const compatible = (text: string): string => text.replace(/[\uFDFA\uFDFB]/g, ' ').normalize('NFKC')

/** Letters and digits alone: spaces, punctuation and symbols do not tell two texts apart. */
export const foldToLetters = (text: string): string => fold(text).replace(/[^\p{L}\p{M}\p{N}]/gu, '')

const wordSign = /[\p{L}\p{M}\p{N}]/u
const unspaced =
  /[\p{Script=Khmer}\p{Script=Thai}\p{Script=Lao}\p{Script=Myanmar}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u

/**
 * Whether a folded text has a folded word or phrase in it, as a word: "ass" is not in "class". Scripts that
 * write no spaces between words have no such edge.
 */
export function hasWord(foldedText: string, foldedWord: string): boolean {
  if (!foldedWord) return false
  const first = firstOf(foldedWord)
  const last = lastOf(foldedWord)
  for (let at = foldedText.indexOf(foldedWord); at !== -1; at = foldedText.indexOf(foldedWord, at + 1)) {
    const before = lastOf(foldedText.slice(Math.max(0, at - 2), at))
    const after = firstOf(foldedText.slice(at + foldedWord.length, at + foldedWord.length + 2))
    if (isEdge(before, first) && isEdge(last, after)) return true
  }
  return false
}

const firstOf = (text: string): string => [...text][0] ?? ''
const lastOf = (text: string): string => [...text].at(-1) ?? ''

function isEdge(left: string, right: string): boolean {
  return !wordSign.test(left) || !wordSign.test(right) || unspaced.test(left) || unspaced.test(right)
}

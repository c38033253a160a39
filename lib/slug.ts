const longest = 80

/** Letters of the Latin script that no decomposition makes plain. */
const plainLetters: Record<string, string> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ł: 'l',
  ð: 'd',
  þ: 'th',
  ı: 'i',
}

/**
 * Words as a part of an address: small letters of any script with `-` between them, Latin ones
 * without accents. Empty where nothing in it is a letter or a number.
 */
export function slugOf(words: string): string {
  const parts = plain(words).match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}]*/gu) ?? []
  return cutAtWord(parts.join('-')).normalize('NFC')
}

/** The slug, or the first free one beside it: `hope`, `hope-2`. */
export function freeSlug(wish: string, taken: readonly string[]): string {
  let slug = wish
  for (let number = 2; taken.includes(slug); number += 1) slug = `${wish}-${number}`
  return slug
}

function plain(words: string): string {
  return words
    .toWellFormed()
    .normalize('NFKC')
    .toLowerCase()
    .replace(/['’\p{Cf}]/gu, (sign) => (sign === '\u200b' ? '-' : ''))
    .normalize('NFD')
    .replace(/(\p{Script=Latin})\p{M}+/gu, '$1')
    .normalize('NFC')
    .replace(/[ßæœøđłðþı]/g, (letter) => plainLetters[letter]!)
}

function cutAtWord(slug: string): string {
  const letters = [...slug]
  if (letters.length <= longest) return slug
  const cut = letters.slice(0, longest + 1).join('')
  const end = cut.lastIndexOf('-')
  return end > 0 ? cut.slice(0, end) : letters.slice(0, longest).join('')
}

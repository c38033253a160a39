/** Letters that Unicode does not take apart. */
const plain: Record<string, string> = {
  đ: 'd',
  ð: 'd',
  ħ: 'h',
  ı: 'i',
  ł: 'l',
  ø: 'o',
  œ: 'oe',
  æ: 'ae',
  ß: 'ss',
  þ: 'th',
  ё: 'е',
  '’': "'",
}

/**
 * A word as it is compared: small letters, no accents, no vowel points, nothing invisible. Marks that are
 * letters (Khmer vowels, й) stay.
 */
export const fold = (word: string): string =>
  /^[a-z]+$/i.test(word) ? word.toLowerCase() : foldLetters(word)

const foldLetters = (word: string): string =>
  word
    .toLowerCase()
    .replace(/[đðħıłøœæßþё’]/g, (letter) => plain[letter]!)
    .normalize('NFKD')
    .replace(/([\p{Script=Latin}\p{Script=Greek}])[\u0300-\u036f]+/gu, '$1')
    .replace(/[\u064b-\u065f\u0670\u0640\u0591-\u05c7\u00ad\u200b-\u200f\u2060\ufeff]/g, '')
    .normalize('NFC')

import { compatible } from './fold.ts'

/** Where the ten digits of the scripts begin in which people here write numbers. */
const zeros = [
  0x660, // Arabic
  0x6f0, // Persian, Urdu
  0x966, // Devanagari
  0x9e6, // Bengali
  0xe50, // Thai
  0xed0, // Lao
  0x1040, // Burmese
  0x17e0, // Khmer
]

const asciiOf = new Map(
  zeros.flatMap((zero) =>
    Array.from({ length: 10 }, (_, digit) => [String.fromCodePoint(zero + digit), `${digit}`]),
  ),
)
const others = new RegExp(`[${[...asciiOf.keys()].join('')}]`, 'g')

/** The text with every digit as 0 to 9; nothing else is changed but disguises that NFKC and invisible signs make. */
export const withAsciiDigits = (text: string): string =>
  compatible(text)
    .replace(/\p{Cf}/gu, '')
    .replace(others, (digit) => asciiOf.get(digit)!)

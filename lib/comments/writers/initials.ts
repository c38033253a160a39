import { fold } from '../screens/fold.ts'

/** As many as `.i0` to `.i7` of components/site/styles/60-comments.css. */
const colours = 8

/** What stands before a name in place of a picture: the first letters of its first and last word. */
export function initialsOf(name: string): string {
  const words = name
    .normalize('NFC')
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter(Boolean)
  const ends = words.length > 1 ? [words[0]!, words.at(-1)!] : [words[0] ?? name]
  return ends.map(([first = '']) => first.toUpperCase()).join('')
}

/** The same for the same name, however it is spelt: a number from 0. */
export function colourOf(name: string): number {
  let sum = 0
  for (const sign of fold(name)) sum = (sum * 31 + sign.codePointAt(0)!) % 65_521
  return sum % colours
}

import { fold } from './fold.ts'

/** A name that nobody else shall be taken for. */
export interface KnownName {
  name: string
  /** As it looks at a glance, to be compared. */
  letters: string
}

/** What is read as another sign by who does not look twice; of Arabic what keyboards of other languages write. */
const readAs: Record<string, string> = {
  ...{ '0': 'o', '1': 'l', '3': 'e', '4': 'a', '5': 's', '7': 't', '8': 'b', '9': 'g' },
  ...{ '@': 'a', $: 's', '€': 'e', '!': 'l', '|': 'l', i: 'l' },
  ...{ ی: 'ي', ى: 'ي', ې: 'ي', ک: 'ك', ة: 'ه', ہ: 'ه', ھ: 'ه', ٱ: 'ا', '\u0640': '' },
}

/**
 * A name as it looks at a glance: folded, without spaces and signs, figures as the letters that they are used for, `rn`
 * as `m` and `vv` as `w`. For comparing with other names alone: nobody can read it.
 */
export const atAGlance = (name: string): string =>
  Array.from(fold(name), (sign) => readAs[sign] ?? sign)
    .join('')
    .replace(/[^\p{L}\p{M}\p{N}]/gu, '')
    .replace(/rn/g, 'm')
    .replace(/vv/g, 'w')

export const knownName = (name: string): KnownName => ({ name, letters: atAGlance(name) })

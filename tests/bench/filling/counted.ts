/** Numbers that look random and are the same in every run: a mixture of a counter (splitmix32). */
export function mixed(counter: number, salt = 0): number {
  let value = (Math.imul(counter, 0x9e3779b9) + Math.imul(salt, 0x85ebca6b)) | 0
  value = Math.imul(value ^ (value >>> 16), 0x21f0aaad)
  value = Math.imul(value ^ (value >>> 15), 0x735a2d97)
  return (value ^ (value >>> 15)) >>> 0
}

/** From 0 to just below 1. */
export const fraction = (counter: number, salt = 0): number => mixed(counter, salt) / 2 ** 32

const kinds = ['author', 'topic', 'tag', 'post', 'comment', 'step'] as const

/** In the order of the numbers, as those of the application are in the order of time. */
export function idOf(kind: (typeof kinds)[number], number: number): string {
  return `018f0000-000${kinds.indexOf(kind)}-7000-8000-${number.toString(16).padStart(12, '0')}`
}

/** What stands where something was taken out. */
const gap = '[…]'

/** A text without what is marked; two gaps beside each other are one. */
export function withoutPart(text: string, from: number, to: number): string {
  if (from === to) return text
  const [before, after] = [text.slice(0, from), text.slice(to)]
  const left = before.trimEnd().endsWith(gap) ? before.trimEnd().slice(0, -gap.length) : before
  const right = after.trimStart().startsWith(gap) ? after.trimStart().slice(gap.length) : after
  return left + gap + right
}

const zeros = ['0', '٠', '۰', '०', '০', '๐', '໐', '၀', '០'].map((zero) => zero.codePointAt(0)!)

/** Whether a list counts: `1.`, `(2)`, `b)`, `iv.`, `១.`; the letters of symbol fonts (`o`, `§`, `v`) stand alone. */
export function isNumbered(mark: string): boolean {
  return /^\(?(?:\p{Nd}+[.\p{Nd}]*[.)៖:]?|\p{L}\p{M}*[.)]|[ivxlcdm]{1,7}[.)])$/iu.test(mark)
}

/** The number that a mark says, in the digits of any language; letters count from their a. */
export function numberOfMarker(mark: string): number {
  const digits = mark.match(/\p{Nd}+/gu)?.at(-1)
  if (digits) return Number([...digits].map(digitOf).join(''))
  const letter = /^\(?([a-z])[.)]/i.exec(mark)?.[1]?.toLowerCase()
  return letter && !'ivx'.includes(letter) ? letter.charCodeAt(0) - 96 : 1
}

function digitOf(digit: string): number {
  const code = digit.codePointAt(0)!
  const zero = zeros.find((start) => code >= start && code < start + 10)
  return zero === undefined ? 0 : code - zero
}

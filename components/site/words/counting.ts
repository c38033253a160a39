/** What is said of a number in each of a language's plural classes (CLDR); `#` stands for the number. */
export type Forms = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }

export const numberIn = (language: string, number: number): string => formatOf(language).format(number)

/** Making one takes longer than saying a hundred numbers with it. */
const formats = new Map<string, Intl.NumberFormat>()

function formatOf(language: string): Intl.NumberFormat {
  const format = formats.get(language) ?? new Intl.NumberFormat(language)
  formats.set(language, format)
  return format
}

/** Says a number with its noun as the language does. */
export function countingIn(language: string): (number: number, forms: Forms) => string {
  const rules = new Intl.PluralRules(language)
  return (number, forms) =>
    (forms[rules.select(number)] ?? forms.other).replaceAll('#', numberIn(language, number))
}

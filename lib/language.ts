import { z } from 'zod'

/** A language as BCP 47 writes it, in the short forms that pages and feeds name. */
export const language = z
  .string()
  .max(35)
  .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'Example: en, km, pt-BR')
  .refine(isKnownForm, 'Example: en, km, pt-BR')

/** `pt` of `pt-BR`. */
export const primaryOf = (language: string): string => language.split('-')[0]!

/** What is none, such as `en-12`, makes every page fail that writes a date in it. */
function isKnownForm(written: string): boolean {
  try {
    return Intl.getCanonicalLocales(written).length === 1
  } catch {
    return false
  }
}

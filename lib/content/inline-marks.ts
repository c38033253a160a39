import { attributeOf, type HtmlElement } from '#lib/content/html-tree.ts'
import { readLink } from '#lib/content/links.ts'
import type { Mark } from '#lib/content/schema.ts'

const plainMarks: Record<string, Exclude<Mark['type'], 'link'>> = {
  strong: 'bold',
  b: 'bold',
  em: 'italic',
  i: 'italic',
  s: 'strike',
  del: 'strike',
  code: 'code',
  kbd: 'code',
  samp: 'code',
}

/** Elements that mean something which a document cannot say; their text stays. */
const inexpressible = 'u ins small mark abbr cite q dfn var bdi bdo ruby rt sub sup'.split(' ')

/** The marks within this element, or the same where it adds none or there is one of its kind already. */
export function marksWithin(element: HtmlElement, marks: Mark[]): Mark[] {
  const mark = markOf(element)
  return mark && !marks.some(({ type }) => type === mark.type) ? [...marks, mark] : marks
}

function markOf(element: HtmlElement): Mark | undefined {
  if (element.tagName !== 'a') return plainMarks[element.tagName] && { type: plainMarks[element.tagName]! }
  const href = readLink(attributeOf(element, 'href'))
  return href ? { type: 'link', attrs: { href } } : undefined
}

/** What of the formatting is lost, in a word, or undefined. */
export function lostFormatting(element: HtmlElement): string | undefined {
  const language = ['lang', 'dir'].find((name) => attributeOf(element, name))
  if (language) return `${language}="${attributeOf(element, language)}"`
  return inexpressible.includes(element.tagName) ? element.tagName : undefined
}

const raised = '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾'
const lowered = '₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎'
const plain = '0123456789+-=()'

/** `m<sup>2</sup>` as m², or undefined where Unicode has no such character. */
export function smallDigits(element: HtmlElement, text: string): string | undefined {
  const digits = { sup: raised, sub: lowered }[element.tagName]
  if (!digits || !text) return undefined
  const characters = [...text].map((character) => digits[plain.indexOf(character)])
  return characters.every(Boolean) ? characters.join('') : undefined
}

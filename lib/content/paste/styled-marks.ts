import type { HtmlElement } from '#lib/content/html-tree.ts'
import { marksWithin } from '#lib/content/inline-marks.ts'
import type { Mark } from '#lib/content/schema.ts'
import { styleOf } from './edit-tree.ts'

/**
 * Word processors say bold and italic by styles as often as by elements, and Google Docs wraps all it copies in a
 * `<b>` that its style takes back. A link to a place in the other document leads nowhere here.
 */
export function styledMarks(element: HtmlElement, around: Mark[]): Mark[] {
  const style = styleOf(element)
  const named = marksWithin(element, around).filter(
    (mark) => mark.type !== 'link' || !mark.attrs.href.startsWith('#'),
  )
  const decoration = `${style.get('text-decoration')} ${style.get('text-decoration-line')}`
  return [
    ['bold', isBold(style.get('font-weight'))] as const,
    ['italic', isItalic(style.get('font-style'))] as const,
    ['strike', decoration.includes('line-through') || undefined] as const,
  ].reduce((marks, [type, holds]) => said(marks, type, holds), named)
}

function said(marks: Mark[], type: 'bold' | 'italic' | 'strike', holds: boolean | undefined): Mark[] {
  if (holds === undefined || holds === marks.some((mark) => mark.type === type)) return marks
  return holds ? [...marks, { type }] : marks.filter((mark) => mark.type !== type)
}

function isBold(weight = ''): boolean | undefined {
  if (/^bold/.test(weight) || Number(weight) >= 600) return true
  return weight === 'normal' || weight === 'lighter' || Number(weight) > 0 ? false : undefined
}

function isItalic(style = ''): boolean | undefined {
  if (/^(?:italic|oblique)/.test(style)) return true
  return style === 'normal' ? false : undefined
}

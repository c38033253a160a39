import {
  attributeOf,
  classesOf,
  elementsNamed,
  type HtmlElement,
  type HtmlParent,
  textOf,
} from '#lib/content/html-tree.ts'
import { elementsIn, holdsPicture, remove, setText, styleOf } from './edit-tree.ts'

const unread =
  /^(?:style|script|meta|title|link|base|xml|noscript|template|svg|v:.*|o:(?!p$).*|w:wrap|button|select|textarea)$/

/** Takes out what the program wrote for itself and nobody saw. */
export function takeOutMachinery(tree: HtmlParent): void {
  for (const element of elementsIn(tree)) {
    const style = styleOf(element)
    if (unread.test(element.tagName) || isHidden(style) || isEndOfParagraph(element)) remove(element)
    else if (isSpace(element, style)) setText(element, ' ')
  }
}

function isHidden(style: Map<string, string>): boolean {
  return style.get('display') === 'none' || style.get('mso-hide') === 'all'
}

/** `<o:p>` of Word, `EOP` of Word on the web: they hold a space that belongs to no text. */
function isEndOfParagraph(element: HtmlElement): boolean {
  const isEnd = element.tagName === 'o:p' || classesOf(element).includes('EOP')
  return isEnd && !textOf(element).trim() && !holdsPicture(element)
}

/** What stands for spaces and tabs; Word writes a tab as a row of spaces that do not break. */
function isSpace(element: HtmlElement, style: Map<string, string>): boolean {
  const isNamed = classesOf(element).some((name) => /^Apple-(?:converted-space|tab-span)$/.test(name))
  return (isNamed || style.has('mso-spacerun') || style.has('mso-tab-count')) && !textOf(element).trim()
}

/**
 * Takes out the remarks in the margin of another document, which were meant for those who wrote it, and says how
 * many there were.
 */
export function takeOutRemarks(tree: HtmlParent): number {
  const elements = elementsIn(tree)
  const inWord = elements.filter((element) => styleOf(element).get('mso-element') === 'comment')
  const inGoogle = elements.filter(isRemarkOfGoogle)
  for (const element of elements) {
    const isList = styleOf(element).get('mso-element') === 'comment-list'
    const names = classesOf(element)
    if (isList || names.includes('MsoCommentReference') || names.includes('msocomanchor')) remove(element)
  }
  for (const anchor of inGoogle) remove(paragraphAround(anchor))
  for (const anchor of elementsNamed(tree, ['a'])) {
    if (attributeOf(anchor, 'id').startsWith('cmnt_ref')) remove(supAround(anchor))
  }
  return inWord.length + inGoogle.length
}

const isRemarkOfGoogle = (element: HtmlElement): boolean =>
  element.tagName === 'a' && /^cmnt\d/.test(attributeOf(element, 'id'))

function paragraphAround(element: HtmlElement): HtmlElement {
  const up = element.parentNode
  if (!up || !('tagName' in up) || element.tagName === 'div') return element
  return element.tagName === 'p'
    ? up.tagName === 'div' && isOnly(element, up)
      ? up
      : element
    : paragraphAround(up)
}

const isOnly = (element: HtmlElement, parent: HtmlElement): boolean =>
  textOf(parent).trim() === textOf(element).trim()

function supAround(element: HtmlElement): HtmlElement {
  const up = element.parentNode
  return up && 'tagName' in up && up.tagName === 'sup' ? up : element
}

import {
  attributeOf,
  classesOf,
  elementsNamed,
  type HtmlElement,
  type HtmlParent,
  isElement,
  textOf,
} from '#lib/content/html-tree.ts'
import {
  elementsIn,
  newElement,
  newText,
  remove,
  rename,
  replace,
  setAttribute,
  styleOf,
} from './edit-tree.ts'
import { takeMark } from './office-lists.ts'

const otherNames: Record<string, string> = {
  tt: 'code',
  strike: 's',
  center: 'div',
  article: 'div',
  main: 'div',
}
const quoted = ['MsoQuote', 'MsoIntenseQuote', 'quotations']

/** Says by elements what word processors say by classes and styles. */
export function nameStructure(tree: HtmlParent): void {
  for (const element of elementsIn(tree)) {
    nameHeading(element)
    nameQuote(element)
    nameRaised(element)
    nameHeads(element)
    unwrapRedirect(element)
    settlePicture(element)
    rename(element, otherNames[element.tagName] ?? element.tagName)
  }
  settleHeadings(tree)
}

function nameHeading(element: HtmlElement): void {
  const names = classesOf(element)
  const level = attributeOf(element, 'role') === 'heading' ? attributeOf(element, 'aria-level') : ''
  const old = names.flatMap((name) => /^MsoHeading(\d)$/.exec(name)?.[1] ?? [])[0]
  if (names.includes('MsoTitle')) rename(element, 'h1')
  else if (level || old) rename(element, `h${Math.min(Number(level || old) || 1, 6)}`)
  if (/^h\d$/.test(element.tagName)) takeMark(element)
}

/** Paragraphs of a quotation that follow each other are one. */
function nameQuote(element: HtmlElement): void {
  if (element.tagName !== 'p' || !classesOf(element).some((name) => quoted.includes(name))) return
  const siblings = element.parentNode?.childNodes.filter(isElement) ?? []
  const before = siblings[siblings.indexOf(element) - 1]
  if (before?.tagName === 'blockquote') {
    remove(element)
    element.parentNode = before
    before.childNodes.push(element)
  } else {
    const quote = newElement('blockquote')
    replace(element, [quote])
    element.parentNode = quote
    quote.childNodes.push(element)
  }
}

function nameRaised(element: HtmlElement): void {
  const raised = /^(super|sub)$/.exec(styleOf(element).get('vertical-align') ?? '')?.[1]
  if (element.tagName === 'span' && raised) rename(element, raised === 'super' ? 'sup' : 'sub')
}

/** Heads of a table, and not the row without height that Word adds for its own measures. */
function nameHeads(element: HtmlElement): void {
  if (element.tagName === 'thead') for (const cell of elementsNamed(element, ['td'])) rename(cell, 'th')
  if (element.tagName === 'tr' && attributeOf(element, 'height') === '0' && !textOf(element).trim())
    remove(element)
}

/** Google leads every link of a published document over itself. */
function unwrapRedirect(element: HtmlElement): void {
  const href = element.tagName === 'a' ? attributeOf(element, 'href') : ''
  if (!/^https:\/\/www\.google\.com\/url\?/.test(href) || !URL.canParse(href)) return
  const target = new URL(href).searchParams.get('q')
  if (target) setAttribute(element, 'href', target)
}

/** A box to tick, and a smiley, are written signs. */
function settlePicture(element: HtmlElement): void {
  if (element.tagName !== 'img') return
  const alt = attributeOf(element, 'alt')
  if (attributeOf(element, 'aria-roledescription') === 'checkbox') sayBox(element)
  else if (isEmoji(alt)) replace(element, [newText(alt)])
  else setAttribute(element, 'alt', plainAlt(alt))
}

/** At the beginning of the words that it stands beside. */
function sayBox(image: HtmlElement): void {
  const item = image.parentNode
  if (!item || !('tagName' in item)) return
  const sign = newText(attributeOf(item, 'aria-checked') === 'true' ? '☑ ' : '☐ ')
  const words = item.childNodes.filter(isElement).find(({ tagName }) => tagName === 'p') ?? item
  remove(image)
  sign.parentNode = words
  words.childNodes.unshift(sign)
}

const isEmoji = (alt: string): boolean =>
  /^\p{Extended_Pictographic}/u.test(alt) && !/[\p{L}\p{N}]/u.test(alt)

/** Office programs describe pictures by machine, and say so in the description. */
const plainAlt = (alt: string): string =>
  alt.replace(/\s*(?:Description automatically generated|AI-generated content may be incorrect)\b.*$/s, '')

/** The title of a page is its only first heading: where a text has first headings too, all go down by one. */
function settleHeadings(tree: HtmlParent): void {
  const headings = elementsNamed(tree, ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'])
  const down = headings.some(({ tagName }) => tagName === 'h1') ? 1 : 0
  for (const heading of headings) {
    const level = Math.min(Math.max(Number(heading.tagName[1]) + down, 2), 4)
    rename(heading, `h${level}`)
  }
}

import { serialize } from 'parse5'
import { incomingHtml, permitsElement } from '#lib/content/allow-list.ts'
import { mediaBlocks, mediaElements, figureBlocks, isGallery, galleryBlocks, type MediaReading } from '#lib/content/from-media.ts'
import { type Flow, startFlow, type Wrap } from '#lib/content/flow.ts'
import {
  attributeOf,
  attributesOf,
  classesOf,
  elementsNamed,
  type HtmlElement,
  type HtmlNode,
  isElement,
  isText,
  readHtml,
  textOf,
} from '#lib/content/html-tree.ts'
import { type Note, startNotes } from '#lib/content/import-notes.ts'
import { lostFormatting, marksWithin, smallDigits } from '#lib/content/inline-marks.ts'
import { isWebLink, readLink } from '#lib/content/links.ts'
import { firstReading, sanitiseHtml } from '#lib/content/sanitise.ts'
import {
  type Block,
  type Document,
  emptyDocument,
  type Inline,
  type ListItem,
  type Mark,
  parseDocument,
  type Paragraph,
  type TableCell,
  type TableRow,
} from '#lib/content/schema.ts'
import { inlineText } from '#lib/content/to-text.ts'
import { detectVideo, type Video } from '#lib/content/videos.ts'

export interface Reading {
  /** The id of the stored picture for an address in the HTML, if there is one. */
  picture: (src: string, attributes: Record<string, string>) => string | undefined
  video?: (url: string) => Video | undefined
}

/**
 * HTML from outside as a document. What a document cannot say stays as a sanitised `html` block, or as
 * its plain text; either way a note says so.
 * @throws {DocumentError} when it is larger than a document may be
 */
export function fromHtml(html: string, { picture, video = detectVideo }: Reading): { document: Document; notes: Note[] } {
  const notes = startNotes()
  const known = (name: string) => permitsElement(incomingHtml, name) || unnoticed.has(name)
  const safe = firstReading(html, incomingHtml, (name) => known(name) || notes.add('element_left_out', name))
  const content = readBlocks(readHtml(safe).childNodes, { picture, video, notes })
  const document = content.length ? parseDocument({ type: 'doc', version: 1, content }) : emptyDocument()
  return { document, notes: notes.list }
}

/** Their text stays, and whatever they say beside it was for looks or for machines. */
const unnoticed = new Set(
  'html head body meta link title h1 h5 h6 center font big tt strike main article header footer nav aside picture noscript label style'.split(' '),
)

type Context = MediaReading

const quietContainers = new Set('p div section address li dt dd summary figcaption caption'.split(' '))

function readBlocks(nodes: HtmlNode[], context: Context, marks: Mark[] = []): Block[] {
  return readFlow(nodes, { context, marks, wrap: (content) => paragraphs(content, context) })
}

function readFlow(nodes: HtmlNode[], { context, marks, wrap }: { context: Context; marks: Mark[]; wrap: Wrap }): Block[] {
  const flow = startFlow(wrap)
  for (const node of nodes) visit(node, { flow, marks, context })
  flow.end()
  return flow.blocks
}

interface Visit {
  flow: Flow
  marks: Mark[]
  context: Context
}

function visit(node: HtmlNode, at: Visit): void {
  if (isText(node)) at.flow.text(node.value, at.marks)
  if (!isElement(node)) return
  if (node.tagName === 'br') at.flow.lineBreak()
  else if (isSmiley(node)) at.flow.text(attributeOf(node, 'alt'), at.marks)
  else if (quietContainers.has(node.tagName)) visitContainer(node, at)
  else {
    const blocks = blocksOf(node, at)
    if (blocks) at.flow.add(blocks)
    else visitInline(node, at)
  }
}

function isSmiley(element: HtmlElement): boolean {
  return element.tagName === 'img' && classesOf(element).some((name) => name === 'wp-smiley' || name === 'emoji')
}

function visitContainer(element: HtmlElement, { flow, marks, context }: Visit): void {
  noteLost(element, context)
  if (isGallery(element)) return flow.add(galleryBlocks(element, context))
  flow.end()
  for (const child of element.childNodes) visit(child, { flow, marks, context })
  flow.end()
}

function visitInline(element: HtmlElement, { flow, marks, context }: Visit): void {
  const digits = smallDigits(element, textOf(element))
  if (digits) return flow.text(digits, marksWithin(linkIn(element) ?? element, marks))
  noteLost(element, context)
  noteLostLink(element, context)
  const within = marksWithin(element, marks)
  if (element.tagName === 'q') flow.text('“', within)
  for (const child of element.childNodes) visit(child, { flow, marks: within, context })
  if (element.tagName === 'q') flow.text('”', within)
}

function linkIn(element: HtmlElement): HtmlElement | undefined {
  return elementsNamed(element, ['a'])[0]
}

function noteLost(element: HtmlElement, { notes }: Context): void {
  const lost = lostFormatting(element)
  if (lost) notes.add('formatting_left_out', lost)
}

function noteLostLink(element: HtmlElement, { notes }: Context): void {
  const href = element.tagName === 'a' ? attributeOf(element, 'href') : ''
  if (href && !readLink(href)) notes.add('link_left_out', href)
}

/** The blocks that an element stands for, or undefined where it is part of a text. */
function blocksOf(element: HtmlElement, { marks, context }: Visit): Block[] | undefined {
  if (isGallery(element)) return galleryBlocks(element, context)
  if (mediaElements.includes(element.tagName)) return mediaBlocks(element, context)
  switch (element.tagName) {
    case 'h2':
    case 'h3':
    case 'h4':
      return headingBlocks(element, { context, marks })
    case 'ul':
    case 'ol':
      return listBlocks(element, context)
    case 'blockquote':
      return quoteBlocks(element, context)
    case 'pre':
      return preBlocks(element)
    case 'hr':
      return [{ type: 'horizontalRule' }]
    case 'table':
      return tableBlocks(element, context)
    case 'figure':
      return figureOrInside(element, context)
    case 'dl':
    case 'details':
      return htmlBlocks(element, context)
  }
  return undefined
}

function headingBlocks(element: HtmlElement, { context, marks }: { context: Context; marks: Mark[] }): Block[] {
  const level = Number(element.tagName[1]) as 2 | 3 | 4
  // Old themes made headings bold by hand; they are bold by themselves.
  const wrap: Wrap = (content) => [{ type: 'heading', attrs: { level }, content: content.map(withoutBold) }]
  return readFlow(element.childNodes, { context, marks, wrap })
}

function withoutBold(inline: Inline): Inline {
  if (inline.type !== 'text' || !inline.marks) return inline
  const { marks, ...text } = inline
  const kept = marks.filter(({ type }) => type !== 'bold')
  return kept.length ? { ...text, marks: kept } : text
}

function listBlocks(element: HtmlElement, context: Context): Block[] {
  const content = listItems(element, context)
  if (!content.length) return []
  const start = Number.parseInt(attributeOf(element, 'start'), 10)
  if (element.tagName === 'ul') return [{ type: 'bulletList', content }]
  return [{ type: 'orderedList', attrs: { start: start >= 0 ? start : 1 }, content }]
}

/** Old editors put lists and loose text straight into a list: a list belongs to the item before it. */
function listItems(element: HtmlElement, context: Context): ListItem[] {
  const items: ListItem[] = []
  for (const child of element.childNodes) {
    const isItem = isElement(child) && child.tagName === 'li'
    const blocks = readBlocks(isItem ? child.childNodes : [child], context)
    const last = items.at(-1)
    if (!isItem && last && isElement(child)) last.content.push(...blocks)
    else if (isItem || blocks.length) items.push({ type: 'listItem', content: startingWithParagraph(blocks) })
  }
  return items
}

function startingWithParagraph(blocks: Block[]): Block[] {
  return blocks[0]?.type === 'paragraph' ? blocks : [emptyParagraph(), ...blocks]
}

function emptyParagraph(): Paragraph {
  return { type: 'paragraph', content: [] }
}

function quoteBlocks(element: HtmlElement, context: Context): Block[] {
  const content = readBlocks(element.childNodes, context)
  return content.length ? [{ type: 'blockquote', content }] : []
}

function preBlocks(element: HtmlElement): Block[] {
  const text = textWithLines(element)
  if (!text.trim()) return []
  if (classesOf(element).includes('wp-block-verse')) return [{ type: 'verse', content: versesOf(text) }]
  return [{ type: 'codeBlock', content: [{ type: 'text', text }] }]
}

function textWithLines(element: HtmlElement): string {
  return element.childNodes
    .map((node) => {
      if (isText(node)) return node.value
      return isElement(node) ? (node.tagName === 'br' ? '\n' : textWithLines(node)) : ''
    })
    .join('')
}

function versesOf(text: string): Inline[] {
  return text.split('\n').flatMap((line, at) => {
    const verse: Inline[] = line ? [{ type: 'text', text: line }] : []
    return at ? [{ type: 'hardBreak' as const }, ...verse] : verse
  })
}

function tableBlocks(element: HtmlElement, context: Context): Block[] {
  const own = directParts(element)
  const caption = own.filter(({ tagName }) => tagName === 'caption').flatMap((part) => readBlocks(part.childNodes, context))
  const rows = own.filter(({ tagName }) => tagName === 'tr').map((row) => tableRow(row, context))
  const content = rows.filter((row) => row.content.length)
  return content.length ? [...caption, { type: 'table', content }] : caption
}

/** Rows and caption of this table, not of one inside a cell. */
function directParts(element: HtmlElement): HtmlElement[] {
  return element.childNodes.filter(isElement).flatMap((part) => (/^t(?:head|body|foot)$/.test(part.tagName) ? directParts(part) : [part]))
}

function tableRow(row: HtmlElement, context: Context): TableRow {
  const cells = row.childNodes.filter(isElement).filter(({ tagName }) => tagName === 'td' || tagName === 'th')
  return { type: 'tableRow', content: cells.map((cell) => tableCell(cell, context)) }
}

function tableCell(cell: HtmlElement, context: Context): TableCell {
  const content = readBlocks(cell.childNodes, context)
  const attrs = { colspan: spanOf(cell, 'colspan'), rowspan: spanOf(cell, 'rowspan') }
  const type = cell.tagName === 'th' ? 'tableHeader' : 'tableCell'
  return { type, attrs, content: content.length ? content : [emptyParagraph()] }
}

function spanOf(cell: HtmlElement, name: string): number {
  return Math.min(Math.max(Number.parseInt(attributeOf(cell, name), 10) || 1, 1), 100)
}

function figureOrInside(element: HtmlElement, context: Context): Block[] {
  const quote = classesOf(element).includes('wp-block-pullquote') ? pullQuoteBlocks(element, context) : undefined
  return quote ?? figureBlocks(element, context) ?? readBlocks(element.childNodes, context)
}

function pullQuoteBlocks(element: HtmlElement, context: Context): Block[] | undefined {
  const source = elementsNamed(element, ['cite', 'figcaption'])[0]
  const words = readBlocks(element.childNodes, context).flatMap((block) => (block.type === 'blockquote' ? block.content : [block]))
  const paragraphsOfIt = words.filter((block) => block.type === 'paragraph')
  if (paragraphsOfIt.length !== words.length) return undefined
  const said = source ? textOf(source).trim() : ''
  const text = paragraphsOfIt.filter(({ content }) => !said || inlineText(content).trim() !== said)
  const content = text.flatMap((paragraph, at) => (at ? [{ type: 'hardBreak' as const }, ...paragraph.content] : paragraph.content))
  return [{ type: 'pullQuote', attrs: { source: said.slice(0, 2_000) }, content }]
}

/** Its pictures and players stand after it, since an `html` block may hold none. */
function htmlBlocks(element: HtmlElement, context: Context): Block[] {
  context.notes.add('kept_as_html', element.tagName)
  const html = sanitiseHtml(`<${element.tagName}>${serialize(element)}</${element.tagName}>`)
  const media = elementsNamed(element, mediaElements).flatMap((inside) => mediaBlocks(inside, context))
  return [{ type: 'html', attrs: { html } }, ...media]
}

/** Two line ends in a row were a paragraph to whoever typed them; an address alone is a video or a link. */
function paragraphs(content: Inline[], context: Context): Block[] {
  return splitAtBlankLines(content).map((part) => {
    const url = soleAddress(part)
    const video = url && context.video(url)
    if (video) return { type: 'video', attrs: { ...video, title: '', caption: '' } }
    if (!url) return { type: 'paragraph', content: part }
    const link: Mark = { type: 'link', attrs: { href: url } }
    return { type: 'paragraph', content: [{ type: 'text', text: inlineText(part), marks: [link] }] }
  })
}

function splitAtBlankLines(content: Inline[]): Inline[][] {
  const parts: Inline[][] = [[]]
  content.forEach((inline, at) => {
    const besideAnother = inline.type === 'hardBreak' && [content[at - 1], content[at + 1]].some((near) => near?.type === 'hardBreak')
    if (besideAnother) parts.push([])
    else parts.at(-1)!.push(inline)
  })
  return parts.filter((part) => part.length)
}

function soleAddress(content: Inline[]): string | undefined {
  const [only, ...others] = content
  if (others.length || only?.type !== 'text') return undefined
  const href = readLink(only.text)
  return href && /^https?:\/\//i.test(only.text) && !/\s/.test(only.text) && isWebLink(href) ? href : undefined
}

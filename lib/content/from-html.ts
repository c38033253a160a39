import { serialize } from 'parse5'
import { incomingHtml, permitsElement } from '#lib/content/allow-list.ts'
import { type Flow, startFlow, type Wrap } from '#lib/content/flow.ts'
import {
  figureBlocks,
  galleryBlocks,
  isGallery,
  type MediaReading,
  mediaBlocks,
  mediaElements,
} from '#lib/content/from-media.ts'
import {
  attributeOf,
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
import { listBlocks } from '#lib/content/list-from-html.ts'
import { firstReading, sanitiseHtml } from '#lib/content/sanitise.ts'
import {
  type Block,
  type Document,
  emptyDocument,
  type Inline,
  type Mark,
  parseDocument,
} from '#lib/content/schema.ts'
import { tableBlocks } from '#lib/content/table-from-html.ts'
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
export function fromHtml(
  html: string,
  { picture, video = detectVideo }: Reading,
): { document: Document; notes: Note[] } {
  const notes = startNotes()
  const known = (name: string) => permitsElement(incomingHtml, name) || unnoticed.has(name)
  const safe = firstReading(html, incomingHtml, (name) => known(name) || notes.add('element_left_out', name))
  const content = readBlocks(readHtml(safe).childNodes, { picture, video, notes })
  const document = content.length ? parseDocument({ type: 'doc', version: 1, content }) : emptyDocument()
  return { document, notes: notes.list }
}

/** Their text stays, and whatever they say beside it was for looks or for machines. */
const unnoticed = new Set(
  'html head body meta link title h1 h5 h6 center font big tt strike main article header footer nav aside picture noscript label style'.split(
    ' ',
  ),
)

type Context = MediaReading

const quietContainers = new Set('p div section address li dt dd summary figcaption caption'.split(' '))

function readBlocks(nodes: HtmlNode[], context: Context, marks: Mark[] = []): Block[] {
  return readFlow(nodes, { context, marks, wrap: (content) => paragraphs(content, context) })
}

function readFlow(
  nodes: HtmlNode[],
  { context, marks, wrap }: { context: Context; marks: Mark[]; wrap: Wrap },
): Block[] {
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
  return (
    element.tagName === 'img' && classesOf(element).some((name) => name === 'wp-smiley' || name === 'emoji')
  )
}

function visitContainer(element: HtmlElement, { flow, marks, context }: Visit): void {
  noteLost(element, context)
  flow.end()
  if (isGallery(element)) flow.add(galleryBlocks(element, context))
  else for (const child of element.childNodes) visit(child, { flow, marks, context })
  flow.end()
}

function visitInline(element: HtmlElement, at: Visit): void {
  const digits = smallDigits(element, textOf(element))
  if (digits) at.flow.text(digits, marksWithin(linkIn(element) ?? element, at.marks))
  else visitFormatted(element, at)
}

function visitFormatted(element: HtmlElement, { flow, marks, context }: Visit): void {
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
      return listBlocks(element, (nodes) => readBlocks(nodes, context))
    case 'blockquote':
      return quoteBlocks(element, context)
    case 'pre':
      return preBlocks(element)
    case 'hr':
      return [{ type: 'horizontalRule' }]
    case 'table':
      return tableBlocks(element, (nodes) => readBlocks(nodes, context))
    case 'figure':
      return figureOrInside(element, context)
    case 'dl':
    case 'details':
      return htmlBlocks(element, context)
  }
  return undefined
}

function headingBlocks(
  element: HtmlElement,
  { context, marks }: { context: Context; marks: Mark[] },
): Block[] {
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

function quoteBlocks(element: HtmlElement, context: Context): Block[] {
  const content = readBlocks(element.childNodes, context)
  return content.length ? [{ type: 'blockquote', content }] : []
}

function preBlocks(element: HtmlElement): Block[] {
  const text = textWithLines(element)
  if (!text.trim()) return []
  if (classesOf(element).includes('wp-block-verse')) return [{ type: 'verse', content: versesOf(text) }]
  return [{ type: 'codeBlock', content: [{ type: 'text', text: text.replace(/^\s*\n/, '').trimEnd() }] }]
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

function figureOrInside(element: HtmlElement, context: Context): Block[] {
  const quote = classesOf(element).includes('wp-block-pullquote')
    ? pullQuoteBlocks(element, context)
    : undefined
  return quote ?? figureBlocks(element, context) ?? readBlocks(element.childNodes, context)
}

function pullQuoteBlocks(element: HtmlElement, context: Context): Block[] | undefined {
  const source = elementsNamed(element, ['cite', 'figcaption'])[0]
  const words = readBlocks(element.childNodes, context).flatMap((block) =>
    block.type === 'blockquote' ? block.content : [block],
  )
  const paragraphsOfIt = words.filter((block) => block.type === 'paragraph')
  if (paragraphsOfIt.length !== words.length) return undefined
  const said = source ? textOf(source).trim() : ''
  const text = paragraphsOfIt.filter(({ content }) => !said || inlineText(content).trim() !== said)
  const content = text.flatMap((paragraph, at) =>
    at ? [{ type: 'hardBreak' as const }, ...paragraph.content] : paragraph.content,
  )
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
    const besideAnother =
      inline.type === 'hardBreak' &&
      [content[at - 1], content[at + 1]].some((near) => near?.type === 'hardBreak')
    if (besideAnother) parts.push([])
    else parts.at(-1)!.push(inline)
  })
  return parts.filter((part) => part.length)
}

function soleAddress(content: Inline[]): string | undefined {
  const [only, ...others] = content
  if (others.length || only?.type !== 'text') return undefined
  const href = readLink(only.text)
  return href && /^https?:\/\//i.test(only.text) && !/\s/.test(only.text) && isWebLink(href)
    ? href
    : undefined
}

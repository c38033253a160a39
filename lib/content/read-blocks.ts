import { calloutBlocks, callToActionBlocks, detailsBlocks } from '#lib/content/apart-from-html.ts'
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
  textOf,
} from '#lib/content/html-tree.ts'
import { lostFormatting, marksWithin, smallDigits } from '#lib/content/inline-marks.ts'
import { inlineText } from '#lib/content/inline-text.ts'
import { isWebLink, readLink } from '#lib/content/links.ts'
import { listBlocks } from '#lib/content/list-from-html.ts'
import type { Block, Inline, Mark } from '#lib/content/schema.ts'
import { tableBlocks } from '#lib/content/table-from-html.ts'

export interface BlockReading extends MediaReading {
  /** The marks within an element, given those around it; left out, its name alone says them. */
  marks?: (element: HtmlElement, around: Mark[]) => Mark[]
  /** What a document cannot say, kept some other way; left out, only what stands in it is read. */
  keep?: (element: HtmlElement) => Block[]
}

type Context = BlockReading

const quietContainers = new Set('p div section address li dt dd summary figcaption caption'.split(' '))

/** The blocks of a tree of HTML. Nothing of the HTML itself comes along: its text, and what a document can say. */
export function readBlocks(nodes: HtmlNode[], context: Context, marks: Mark[] = []): Block[] {
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
  else if (node.tagName === 'footnote') at.flow.footnote(attributeOf(node, 'text'))
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
  const blocks = containedBlocks(element, context)
  const within = context.marks?.(element, marks) ?? marks
  if (blocks) flow.add(blocks)
  else for (const child of element.childNodes) visit(child, { flow, marks: within, context })
  flow.end()
}

function containedBlocks(element: HtmlElement, context: Context): Block[] | undefined {
  if (isGallery(element)) return galleryBlocks(element, context)
  return callToActionBlocks(element) ?? calloutBlocks(element, (nodes) => readBlocks(nodes, context))
}

function visitInline(element: HtmlElement, at: Visit): void {
  const digits = smallDigits(element, textOf(element))
  if (digits) at.flow.text(digits, marksWithin(linkIn(element) ?? element, at.marks))
  else visitFormatted(element, at)
}

function visitFormatted(element: HtmlElement, { flow, marks, context }: Visit): void {
  noteLost(element, context)
  noteLostLink(element, context)
  const within = (context.marks ?? marksWithin)(element, marks)
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
      return tableBlocks(element, (nodes, cell) => readBlocks(nodes, context, marksOfCell(cell, context)))
    case 'figure':
      return figureOrInside(element, context)
    case 'dl':
      return context.keep?.(element)
    case 'details':
      return detailsBlocks(element, (nodes) => readBlocks(nodes, context)) ?? context.keep?.(element)
  }
  return undefined
}

/** Heads are bold by themselves. */
function marksOfCell(cell: HtmlElement, context: Context): Mark[] {
  return cell.tagName === 'td' ? (context.marks?.(cell, []) ?? []) : []
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

import { readHtml, textOf } from '#lib/content/html-tree.ts'
import type { Block, Document, Inline } from '#lib/content/schema.ts'

/** Faster readers are served by a figure that is too high. */
const wordsPerMinute = 220

/**
 * What a reader reads, for search and counting. Pictures' words are left out: a picture may be taken
 * down, and its caption must not go on being found.
 */
export function toText(document: Document): string {
  return blocksText(document.content)
}

export function blocksText(blocks: Block[]): string {
  return blocks.map(blockText).filter(Boolean).join('\n\n')
}

export function inlineText(content: Inline[]): string {
  return content.map((inline) => (inline.type === 'text' ? inline.text : '\n')).join('')
}

function blockText(block: Block): string {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
    case 'verse':
      return inlineText(block.content)
    case 'pullQuote':
      return [inlineText(block.content), block.attrs.source].filter(Boolean).join('\n')
    case 'bulletList':
    case 'orderedList':
      return block.content.map(({ content }) => blocksText(content)).join('\n')
    case 'blockquote':
      return blocksText(block.content)
    case 'table':
      return block.content
        .map(({ content }) => content.map((cell) => blocksText(cell.content)).join('\t'))
        .join('\n')
    case 'codeBlock':
      return block.content.map(({ text }) => text).join('')
    case 'video':
      return [block.attrs.title, block.attrs.caption].filter(Boolean).join('\n')
    case 'html':
      return htmlText(block.attrs.html)
    case 'picture':
    case 'gallery':
    case 'horizontalRule':
      return ''
  }
}

function htmlText(html: string): string {
  // Elements stand for spaces, or the last word of a cell would grow together with the next.
  return textOf(readHtml(html.replaceAll('<', ' <')))
    .replace(/\s+/g, ' ')
    .trim()
}

/** The beginning, at most so many UTF-16 units, cut at the end of a word. Headings are passed over. */
export function excerptOf(document: Document, maxChars: number): string {
  const prose = document.content.filter(
    ({ type }) => type !== 'heading' && type !== 'codeBlock' && type !== 'table',
  )
  const text = (blocksText(prose) || toText(document)).replace(/\s+/g, ' ').trim()
  return text.length <= maxChars ? text : `${cutAtWordEnd(text, maxChars - 1)}…`
}

function cutAtWordEnd(text: string, most: number): string {
  let end = 0
  // A little more than fits, so that a word's end at the very edge is seen as one.
  for (const { index, segment, isWordLike } of words(text.slice(0, most + 100))) {
    if (index + segment.length > most) break
    if (isWordLike) end = index + segment.length
  }
  return text.slice(0, end)
}

/** Also for languages that write no spaces between words, such as Khmer. */
export function countWords(text: string): number {
  let count = 0
  for (const { isWordLike } of words(text)) if (isWordLike) count += 1
  return count
}

function words(text: string): Iterable<Intl.SegmentData> {
  return new Intl.Segmenter(undefined, { granularity: 'word' }).segment(text)
}

/** Whole minutes, at least one. */
export function readingMinutes(document: Document): number {
  return Math.max(1, Math.round(countWords(toText(document)) / wordsPerMinute))
}

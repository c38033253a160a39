import { countWords, minutesFor, wordsIn } from '#lib/content/count-words.ts'
import { footnotesIn } from '#lib/content/footnotes-in.ts'
import { sanitisedText } from '#lib/content/html-text.ts'
import { inlineText } from '#lib/content/inline-text.ts'
import type { Block, Document } from '#lib/content/schema.ts'

/**
 * What a reader reads, for search and counting. Pictures' words are left out: a picture may be taken
 * down, and its caption must not go on being found.
 */
export function toText(document: Document): string {
  return [blocksText(document.content), ...footnotesIn(document.content)].filter(Boolean).join('\n\n')
}

export function blocksText(blocks: Block[]): string {
  return blocks.map(blockText).filter(Boolean).join('\n\n')
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
    case 'callout':
      return [block.attrs.title, blocksText(block.content)].filter(Boolean).join('\n\n')
    case 'details':
      return [block.attrs.summary, blocksText(block.content)].filter(Boolean).join('\n\n')
    case 'callToAction':
    case 'codeBlock':
      return block.content.map(({ text }) => text).join('')
    case 'video':
      return [block.attrs.title, block.attrs.caption].filter(Boolean).join('\n')
    case 'html':
      return sanitisedText(block.attrs.html)
    case 'picture':
    case 'gallery':
    case 'horizontalRule':
      return ''
  }
}

const aside = new Set<Block['type']>(['heading', 'codeBlock', 'table', 'callToAction', 'details'])

/** The beginning, at most so many UTF-16 units, cut at the end of a word. Headings and what stands aside are passed over. */
export function excerptOf(document: Document, maxChars: number): string {
  const prose = document.content.filter(({ type }) => !aside.has(type))
  const text = (blocksText(prose) || toText(document)).replace(/\s+/g, ' ').trim()
  return text.length <= maxChars ? text : `${cutAtWordEnd(text, maxChars - 1)}…`
}

function cutAtWordEnd(text: string, most: number): string {
  let end = 0
  // A little more than fits, so that a word's end at the very edge is seen as one.
  for (const { index, segment, isWordLike } of wordsIn(text.slice(0, most + 100))) {
    if (index + segment.length > most) break
    if (isWordLike) end = index + segment.length
  }
  return text.slice(0, end)
}

export function readingMinutes(document: Document): number {
  return minutesFor(countWords(toText(document)))
}

import { blocksIn, inlineIn } from '#lib/content/inside.ts'
import type { Block, Document, Inline } from '#lib/content/schema.ts'
import { toText } from '#lib/content/to-text.ts'

type Pictured = { mediaId: string; alt: string; caption: string }

/**
 * Every word that stands anywhere in a document, for checks that must miss nothing: the text, captions,
 * alternative texts even of decorative pictures, and the addresses of links. Not for readers.
 */
export function everyWordOf(document: Document): string {
  const pictures = picturesIn(document.content).flatMap(({ alt, caption }) => [alt, caption])
  return [toText(document), ...pictures, ...linksIn(document.content)].filter(Boolean).join('\n\n')
}

/** Ids of all pictures that the document shows, each once. */
export function mediaIdsOf(document: Document): string[] {
  return [...new Set(picturesIn(document.content).map(({ mediaId }) => mediaId))]
}

/** What is said under the pictures, for search. */
export const captionsOf = (document: Document): string =>
  picturesIn(document.content)
    .map(({ caption }) => caption)
    .filter(Boolean)
    .join('\n')

function picturesIn(blocks: Block[]): Pictured[] {
  return blocks.flatMap((block) => {
    if (block.type === 'picture') return [block.attrs]
    return block.type === 'gallery' ? block.attrs.items : picturesIn(blocksIn(block))
  })
}

function linksIn(blocks: Block[]): string[] {
  return blocks.flatMap((block) => {
    if (block.type === 'html')
      return [...block.attrs.html.matchAll(/ href="([^"]*)"/g)].map(([, href]) => href!)
    if (block.type === 'callToAction') return [block.attrs.href]
    return [...linksOfInline(inlineIn(block)), ...linksIn(blocksIn(block))]
  })
}

function linksOfInline(content: Inline[]): string[] {
  return content.flatMap((inline) => {
    const marks = inline.type === 'text' ? (inline.marks ?? []) : []
    return marks.flatMap((mark) => (mark.type === 'link' ? [mark.attrs.href] : []))
  })
}

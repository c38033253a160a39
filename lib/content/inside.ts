import type { Block, Inline } from '#lib/content/schema.ts'

/** The text that a block holds itself. */
export function inlineIn(block: Block): Inline[] {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
    case 'pullQuote':
    case 'verse':
      return block.content
    default:
      return []
  }
}

/** The blocks that stand in a block. */
export function blocksIn(block: Block): Block[] {
  switch (block.type) {
    case 'blockquote':
    case 'callout':
    case 'details':
      return block.content
    case 'bulletList':
    case 'orderedList':
      return block.content.flatMap(({ content }) => content)
    case 'table':
      return block.content.flatMap(({ content }) => content.flatMap((cell) => cell.content))
    default:
      return []
  }
}

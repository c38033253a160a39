import { blocksIn, inlineIn } from '#lib/content/inside.ts'
import type { Block } from '#lib/content/schema.ts'

/** The words of all footnotes, in the order of their marks. */
export function footnotesIn(blocks: Block[]): string[] {
  return blocks.flatMap((block) => [
    ...inlineIn(block).flatMap((inline) => (inline.type === 'footnote' ? [inline.attrs.text] : [])),
    ...footnotesIn(blocksIn(block)),
  ])
}

import type { RichText } from '#lib/content/rich-text.ts'
import type { PostForm } from '#lib/posts/schema.ts'

/** A step as it is being written: its text is plain once somebody has changed it. */
export type WrittenStep = PostForm['nextSteps'][number]

/** A small formatted text as one types it: blank lines part paragraphs. */
export function plainOf(text: unknown): string {
  return typeof text === 'string' ? text : (text as RichText).content.map(blockText).join('\n\n')
}

type Block = RichText['content'][number]

function blockText(block: Block): string {
  if (block.type === 'paragraph') {
    return block.content.map((inline) => (inline.type === 'text' ? inline.text : '\n')).join('')
  }
  return block.content.map(({ content }) => `- ${content.map(blockText).join('\n')}`).join('\n')
}

import type { Inline } from '#lib/content/schema.ts'

export function inlineText(content: Inline[]): string {
  return content.map(partText).join('')
}

/** The words of a footnote stand after the text, not in the middle of a sentence. */
function partText(inline: Inline): string {
  if (inline.type === 'text') return inline.text
  return inline.type === 'hardBreak' ? '\n' : ''
}

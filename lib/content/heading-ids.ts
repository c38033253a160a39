import { inlineText } from '#lib/content/inline-text.ts'
import type { Block, Document, Heading } from '#lib/content/schema.ts'

/**
 * An id for each heading at the top level, in the letters of its own language.
 * The prefix keeps it apart from the page's own marks (`comments`, `reply`), and is the one that
 * WordPress gives, so links into old posts still arrive.
 */
export function headingIds(document: Document): Map<Heading, string> {
  const ids = new Map<Heading, string>()
  const taken = new Map<string, number>()
  for (const heading of document.content.filter(isHeading)) {
    const id = `h-${slugOf(inlineText(heading.content)) || 'section'}`
    const count = (taken.get(id) ?? 0) + 1
    taken.set(id, count)
    ids.set(heading, count === 1 ? id : `${id}--${count}`)
  }
  return ids
}

function isHeading(block: Block): block is Heading {
  return block.type === 'heading'
}

function slugOf(text: string): string {
  const words = text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
  return words
    .slice(0, 80)
    .toWellFormed()
    .replace(/^-+|-+$/g, '')
}

import type { Block, Document, Inline } from '#lib/content/schema.ts'
import { mixed } from './counted.ts'
import { prose, sentence, wordAt } from './vocabulary.ts'

/** A post of about so many words: paragraphs with links, headings, lists and quotes. */
export function bodyOf(number: number, words: number): Document {
  const content: Block[] = []
  const start = number * 4_096
  for (let written = 0; written < words; ) {
    const at = start + written
    const length = Math.min(30 + (mixed(at, 11) % 60), Math.max(12, words - written))
    content.push(...blocksAt(at, length, content.length))
    written += length
  }
  return { type: 'doc', version: 1, content }
}

function blocksAt(at: number, length: number, place: number): Block[] {
  if (place % 8 === 3) return [heading(at), paragraph(at + 6, length - 6)]
  if (place % 8 === 6) return [list(at, length)]
  if (place % 12 === 9) return [{ type: 'blockquote', content: [paragraph(at, length)] }]
  return [paragraph(at, length)]
}

function paragraph(at: number, words: number): Block {
  return {
    type: 'paragraph',
    content: mixed(at, 13) % 3 === 0 ? linked(at, words) : [plain(prose(at, words))],
  }
}

const plain = (text: string): Inline => ({ type: 'text', text })

function linked(at: number, words: number): Inline[] {
  const link = `https://river.example/${wordAt(at)}`
  return [
    plain(`${prose(at, Math.ceil(words / 2))} `),
    { type: 'text', text: wordAt(at + 1), marks: [{ type: 'link', attrs: { href: link } }] },
    plain(' '),
    { type: 'text', text: wordAt(at + 2), marks: [{ type: 'italic' }] },
    plain(` ${prose(at + 4, Math.floor(words / 2))}`),
  ]
}

const heading = (at: number): Block => ({
  type: 'heading',
  attrs: { level: 2 },
  content: [plain(sentence(at, 5).slice(0, -1))],
})

function list(at: number, words: number): Block {
  const items = 4
  return {
    type: 'bulletList',
    content: Array.from({ length: items }, (_, item) => ({
      type: 'listItem',
      content: [paragraph(at + item * 64, Math.ceil(words / items))],
    })),
  }
}

/** Texts of comments, made once: millions of them need not each be another. */
export const commentTexts: readonly string[] = Array.from({ length: 4_096 }, (_, number) => {
  const words = 6 + (mixed(number, 17) % 70)
  const text = prose(number * 128, words)
  return number % 5 === 0 ? `${text}\n\n${prose(number * 128 + 90, 20)}` : text
})

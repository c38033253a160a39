import type {
  BlockNode,
  GalleryItem,
  HardBreakNode,
  Mark,
  ParagraphNode,
  PictureWidth,
  PostDocument,
  TableRowNode,
  TextNode,
} from './shapes.ts'

export type Inline = string | TextNode

const inline = (parts: readonly Inline[]): TextNode[] =>
  parts.map((part) => (typeof part === 'string' ? { type: 'text', text: part } : part))

const marked = (part: Inline, mark: Mark): TextNode =>
  typeof part === 'string'
    ? { type: 'text', text: part, marks: [mark] }
    : { ...part, marks: [...(part.marks ?? []), mark] }

export const em = (part: Inline): TextNode => marked(part, { type: 'italic' })
export const strong = (part: Inline): TextNode => marked(part, { type: 'bold' })
export const struck = (part: Inline): TextNode => marked(part, { type: 'strike' })
export const code = (part: Inline): TextNode => marked(part, { type: 'code' })
export const link = (part: Inline, href: string): TextNode => marked(part, { type: 'link', attrs: { href } })

export const doc = (...content: BlockNode[]): PostDocument => ({ type: 'doc', version: 1, content })

export const p = (...parts: Inline[]): ParagraphNode => ({ type: 'paragraph', content: inline(parts) })

export const h2 = (...parts: Inline[]): BlockNode => ({
  type: 'heading',
  attrs: { level: 2 },
  content: inline(parts),
})
export const h3 = (...parts: Inline[]): BlockNode => ({
  type: 'heading',
  attrs: { level: 3 },
  content: inline(parts),
})
export const h4 = (...parts: Inline[]): BlockNode => ({
  type: 'heading',
  attrs: { level: 4 },
  content: inline(parts),
})

type Item = Inline | readonly Inline[]
const parts = (item: Item): readonly Inline[] =>
  Array.isArray(item) ? (item as readonly Inline[]) : [item as Inline]
const listOf = (type: 'bulletList' | 'orderedList', items: readonly Item[]): BlockNode => ({
  type,
  content: items.map((item) => ({ type: 'listItem', content: [p(...parts(item))] })),
})
export const list = (...items: Item[]): BlockNode => listOf('bulletList', items)
export const steps = (...items: Item[]): BlockNode => listOf('orderedList', items)

export const quote = (...paragraphs: Item[]): BlockNode => ({
  type: 'blockquote',
  content: paragraphs.map((paragraph) => p(...parts(paragraph))),
})

export const pullQuote = (text: string, source = ''): BlockNode => ({
  type: 'pullQuote',
  attrs: { source },
  content: inline([text]),
})

export const verse = (...lines: string[]): BlockNode => ({
  type: 'verse',
  content: lines.flatMap((line, index): (TextNode | HardBreakNode)[] => [
    ...(index === 0 ? [] : [{ type: 'hardBreak' } as const]),
    { type: 'text', text: line },
  ]),
})

export const shot = (drawing: string, alt: string, caption = ''): GalleryItem => ({
  mediaId: `drawing:${drawing}`,
  alt,
  decorative: alt === '',
  caption,
})

export const picture = (
  drawing: string,
  alt: string,
  caption = '',
  width: PictureWidth = 'column',
): BlockNode => ({
  type: 'picture',
  attrs: { ...shot(drawing, alt, caption), width },
})

export const gallery = (columns: 2 | 3 | 4, ...items: GalleryItem[]): BlockNode => ({
  type: 'gallery',
  attrs: { items, columns },
})

export const video = (id: string, title: string, caption: string): BlockNode => ({
  type: 'video',
  attrs: { provider: 'peertube', id, host: 'video.kapoklane.example', title, caption },
})

/** The first row is the head. */
export const table = (...rows: Item[][]): BlockNode => ({
  type: 'table',
  content: rows.map(
    (cells, index): TableRowNode => ({
      type: 'tableRow',
      content: cells.map((cell) => ({
        type: index === 0 ? 'tableHeader' : 'tableCell',
        content: [p(...parts(cell))],
      })),
    }),
  ),
})

export const rule = (): BlockNode => ({ type: 'horizontalRule' })

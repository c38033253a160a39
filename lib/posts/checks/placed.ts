import type { Document } from '#lib/content/schema.ts'

/** Any node of a document, at whatever depth, as the editor counts too. */
export interface Placed {
  type: string
  attrs: Record<string, unknown>
  content: PlacedNode[]
  /** The number of the block, of the block within it, and so on. */
  place: number[]
}

interface PlacedNode {
  type: string
  attrs?: Record<string, unknown>
  content?: PlacedNode[]
  text?: string
  marks?: { type: string; attrs?: Record<string, unknown> }[]
}

/** Every block in the order of reading, those in lists, tables and whatever else holds blocks too. */
export function blocksOf(document: Pick<Document, 'content'>): Placed[] {
  return within(document.content as PlacedNode[], [])
}

function within(nodes: PlacedNode[], above: number[]): Placed[] {
  return nodes.flatMap((node, at) => {
    if (isInline(node)) return []
    const { type, attrs = {}, content = [] } = node
    const place = [...above, at]
    return [{ type, attrs, content, place }, ...within(content, place)]
  })
}

const inline = new Set(['text', 'hardBreak', 'footnote'])
const isInline = ({ type }: PlacedNode): boolean => inline.has(type)

export const textOf = ({ content }: Pick<Placed, 'content'>): string =>
  content.map(({ text }) => text ?? ' ').join('')

export interface PlacedLink {
  href: string
  text: string
  place: number[]
}

/** Every link of the text with the words that it stands on, however these are marked. */
export const linksOf = (document: Pick<Document, 'content'>): PlacedLink[] =>
  blocksOf(document).flatMap(linksIn)

function linksIn({ type, attrs, content, place }: Placed): PlacedLink[] {
  if (type === 'html') return linksInHtml(String(attrs.html)).map((link) => ({ ...link, place }))
  if (type === 'callToAction') return [{ href: String(attrs.href), text: textOf({ content }), place }]
  const links: PlacedLink[] = []
  let last: PlacedLink | undefined
  for (const { text = ' ', marks = [] } of content.filter(isInline)) {
    const href = marks.find((mark) => mark.type === 'link')?.attrs?.href as string | undefined
    if (last && last.href === href) {
      last.text += text
    } else {
      last = href === undefined ? undefined : { href, text, place }
      if (last) links.push(last)
    }
  }
  return links
}

/** What was imported was sanitised when it was stored: its attributes stand in double quotes. */
const linksInHtml = (html: string): Pick<PlacedLink, 'href' | 'text'>[] =>
  [...html.matchAll(/<a\s[^>]*href="([^"]*)"[^>]*>(.*?)<\/a>/gs)].map(([, href, inside]) => ({
    href: href!.replaceAll('&amp;', '&'),
    text: inside!.replace(/<[^>]*>/g, ''),
  }))

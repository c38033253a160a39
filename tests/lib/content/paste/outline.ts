import type { Pasted } from '#lib/content/paste/read-paste.ts'
import type { Block, Inline, ListItem, Mark } from '#lib/content/schema.ts'

/** What was read, line by line, as a person would write it down. */
export function outlineOf({ blocks, pictures, notes, remarks }: Pasted): string {
  const sources = new Map(
    pictures.map(({ mediaId, src }) => [mediaId, src.replace(/^(data:[^;]*);.*/s, '$1')]),
  )
  const lost = notes.map(({ kind, detail }) => `left out: ${kind} ${detail}`)
  return [...linesOf(blocks, sources), ...lost, ...(remarks ? [`left out: ${remarks} remarks`] : [])].join(
    '\n',
  )
}

type Sources = Map<string, string>

const linesOf = (blocks: Block[], sources: Sources): string[] =>
  blocks.flatMap((block) => lines(block, sources))
const indented = (all: string[]): string[] => all.map((line) => `  ${line}`)

function lines(block: Block, sources: Sources): string[] {
  switch (block.type) {
    case 'paragraph':
      return [words(block.content)]
    case 'heading':
      return [`${'#'.repeat(block.attrs.level)} ${words(block.content)}`]
    case 'bulletList':
      return block.content.flatMap((item) => itemLines('-', item, sources))
    case 'orderedList':
      return block.content.flatMap((item, at) => itemLines(`${block.attrs.start + at}.`, item, sources))
    case 'blockquote':
      return linesOf(block.content, sources).map((line) => `> ${line}`)
    case 'pullQuote':
      return [`[pull quote] ${words(block.content)} — ${block.attrs.source}`]
    case 'verse':
      return [`[verse] ${words(block.content)}`]
    case 'codeBlock':
      return [`[code] ${block.content.map(({ text }) => text.replaceAll('\n', '⏎')).join('')}`]
    case 'picture': {
      const { mediaId, alt, caption, width } = block.attrs
      const wide = width === 'column' ? '' : ` ${width}`
      return [`[picture ${mediaId} “${alt}”${wide} from ${sources.get(mediaId)}${caption && `: ${caption}`}]`]
    }
    case 'video': {
      const { provider, id, title, caption } = block.attrs
      return [`[video ${provider} ${id}${title && ` “${title}”`}${caption && `: ${caption}`}]`]
    }
    case 'callToAction':
      return [`[button ${block.attrs.href}] ${words(block.content)}`]
    case 'callout':
      return [`[callout: ${block.attrs.title}]`, ...indented(linesOf(block.content, sources))]
    case 'details':
      return [`[folded: ${block.attrs.summary}]`, ...indented(linesOf(block.content, sources))]
    case 'table':
      return block.content.map((row) => `${row.content.map((cell) => cellWords(cell, sources)).join(' ')} |`)
    case 'horizontalRule':
      return ['---']
    case 'gallery':
    case 'html':
      return [`[${block.type}]`]
  }
}

function itemLines(mark: string, { content }: ListItem, sources: Sources): string[] {
  const [first = '', ...rest] = linesOf(content, sources)
  return [`${mark} ${first}`, ...indented(rest)]
}

function cellWords(
  cell: { type: string; attrs: Record<string, number>; content: Block[] },
  sources: Sources,
) {
  const { colspan, rowspan } = cell.attrs
  const spans = colspan === 1 && rowspan === 1 ? '' : ` (${colspan}×${rowspan})`
  return `|${cell.type === 'tableHeader' ? '!' : ''} ${linesOf(cell.content, sources).join(' / ')}${spans}`
}

function words(content: readonly (Inline | { type: 'text'; text: string })[]): string {
  return content
    .map((inline) => {
      if (inline.type === 'hardBreak') return '⏎'
      if (inline.type === 'footnote') return `^[${inline.attrs.text}]`
      return ('marks' in inline ? (inline.marks ?? []) : []).reduce(marked, inline.text)
    })
    .join('')
}

function marked(text: string, mark: Mark): string {
  switch (mark.type) {
    case 'bold':
      return `**${text}**`
    case 'italic':
      return `_${text}_`
    case 'strike':
      return `~~${text}~~`
    case 'code':
      return `\`${text}\``
    case 'link':
      return `[${text}](${mark.attrs.href})`
  }
}

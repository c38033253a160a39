import { escapeHtml } from '#lib/content/escape.ts'
import type { Block, Table, TableCell, TableRow } from '#lib/content/schema.ts'
import { blocksText } from '#lib/content/to-text.ts'
import type { ContentWords } from '#lib/content/words.ts'

interface Rendering {
  inside: (blocks: Block[]) => string
  /** A wide table scrolls by itself; whoever has no mouse needs to reach it and to hear what it is. */
  scrolls: boolean
  words: ContentWords
}

export function tableHtml({ content: rows }: Table, { inside, scrolls, words }: Rendering): string {
  const [first, ...rest] = rows
  const headed = isHead(first)
  const head = headed ? `<thead>${rowHtml(first!, 'col', inside)}</thead>` : ''
  const body = (headed ? rest : rows).map((row) => rowHtml(row, 'row', inside)).join('')
  const table = `<table>${head}${body && `<tbody>${body}</tbody>`}</table>`
  if (!scrolls) return table
  return `<div class="table" tabindex="0" role="region" aria-label="${escapeHtml(words.table(headsOf(first, headed)))}">${table}</div>`
}

function isHead(row: TableRow | undefined): boolean {
  return Boolean(row?.content.length) && row!.content.every(({ type }) => type === 'tableHeader')
}

function rowHtml({ content }: TableRow, scope: 'col' | 'row', inside: Rendering['inside']): string {
  return `<tr>${content.map((cell) => cellHtml(cell, scope, inside)).join('')}</tr>`
}

function cellHtml(
  { type, attrs, content }: TableCell,
  scope: 'col' | 'row',
  inside: Rendering['inside'],
): string {
  const name = type === 'tableHeader' ? 'th' : 'td'
  const spans = (['colspan', 'rowspan'] as const).map((span) =>
    attrs[span] > 1 ? ` ${span}="${attrs[span]}"` : '',
  )
  return `<${name}${name === 'th' ? ` scope="${scope}"` : ''}${spans.join('')}>${inside(content)}</${name}>`
}

function headsOf(first: TableRow | undefined, headed: boolean): string {
  const heads = headed ? first!.content.map(({ content }) => blocksText(content)).filter(Boolean) : []
  return heads.join(', ').slice(0, 200).toWellFormed()
}

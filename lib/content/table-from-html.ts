import { emptyParagraph } from '#lib/content/empty.ts'
import { attributeOf, type HtmlElement, type HtmlNode, isElement } from '#lib/content/html-tree.ts'
import type { Block, TableCell, TableRow } from '#lib/content/schema.ts'

type Inside = (nodes: HtmlNode[], within: HtmlElement) => Block[]

export function tableBlocks(element: HtmlElement, inside: Inside): Block[] {
  const own = directParts(element)
  const caption = own
    .filter(({ tagName }) => tagName === 'caption')
    .flatMap((part) => inside(part.childNodes, part))
  const rows = own.filter(({ tagName }) => tagName === 'tr').map((row) => tableRow(row, inside))
  const content = rows.filter((row) => row.content.length)
  return content.length ? [...caption, { type: 'table', content }] : caption
}

/** Rows and caption of this table, not of one inside a cell. */
function directParts(element: HtmlElement): HtmlElement[] {
  return element.childNodes
    .filter(isElement)
    .flatMap((part) => (/^t(?:head|body|foot)$/.test(part.tagName) ? directParts(part) : [part]))
}

function tableRow(row: HtmlElement, inside: Inside): TableRow {
  const cells = row.childNodes.filter(isElement).filter(({ tagName }) => tagName === 'td' || tagName === 'th')
  return { type: 'tableRow', content: cells.map((cell) => tableCell(cell, inside)) }
}

function tableCell(cell: HtmlElement, inside: Inside): TableCell {
  const content = inside(cell.childNodes, cell)
  const attrs = { colspan: spanOf(cell, 'colspan'), rowspan: spanOf(cell, 'rowspan') }
  const type = cell.tagName === 'th' ? 'tableHeader' : 'tableCell'
  return { type, attrs, content: content.length ? content : [emptyParagraph()] }
}

function spanOf(cell: HtmlElement, name: string): number {
  return Math.min(Math.max(Number.parseInt(attributeOf(cell, name), 10) || 1, 1), 100)
}

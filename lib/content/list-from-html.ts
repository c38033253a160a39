import { emptyParagraph } from '#lib/content/empty.ts'
import { attributeOf, type HtmlElement, type HtmlNode, isElement } from '#lib/content/html-tree.ts'
import type { Block, ListItem } from '#lib/content/schema.ts'

type Inside = (nodes: HtmlNode[]) => Block[]

export function listBlocks(element: HtmlElement, inside: Inside): Block[] {
  const content = listItems(element, inside)
  if (!content.length) return []
  const start = Number.parseInt(attributeOf(element, 'start'), 10)
  if (element.tagName === 'ul') return [{ type: 'bulletList', content }]
  return [{ type: 'orderedList', attrs: { start: start >= 0 ? start : 1 }, content }]
}

/** Old editors put lists and loose text straight into a list: a list belongs to the item before it. */
function listItems(element: HtmlElement, inside: Inside): ListItem[] {
  const items: ListItem[] = []
  for (const child of element.childNodes) {
    const isItem = isElement(child) && child.tagName === 'li'
    const blocks = inside(isItem ? child.childNodes : [child])
    const last = items.at(-1)
    if (!isItem && last && isElement(child)) last.content.push(...blocks)
    else if (isItem || blocks.length) items.push({ type: 'listItem', content: startingWithParagraph(blocks) })
  }
  return items
}

function startingWithParagraph(blocks: Block[]): Block[] {
  return blocks[0]?.type === 'paragraph' ? blocks : [emptyParagraph(), ...blocks]
}

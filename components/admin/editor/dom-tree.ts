import type { HtmlElement, HtmlNode, HtmlParent } from '#lib/content/html-tree.ts'

/** HTML as the browser itself reads it, in the shape that lib/content reads. Nothing of it is run or fetched. */
export function treeOf(html: string): HtmlParent {
  return elementOf(new DOMParser().parseFromString(html, 'text/html').body)
}

function elementOf(element: Element): HtmlElement {
  const tagName = element.localName
  const made: HtmlElement = {
    nodeName: tagName,
    tagName,
    attrs: [...element.attributes].map(({ name, value }) => ({ name, value })),
    namespaceURI: element.namespaceURI as HtmlElement['namespaceURI'],
    childNodes: [],
    parentNode: null,
  }
  made.childNodes = [...element.childNodes].flatMap(nodeOf)
  for (const child of made.childNodes) child.parentNode = made
  return made
}

function nodeOf(node: Node): HtmlNode[] {
  if (node instanceof Element) return [elementOf(node)]
  return node instanceof Text ? [{ nodeName: '#text', value: node.data, parentNode: null }] : []
}

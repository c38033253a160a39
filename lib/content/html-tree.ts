import type { DefaultTreeAdapterTypes } from 'parse5'

export type HtmlNode = DefaultTreeAdapterTypes.ChildNode
export type HtmlElement = DefaultTreeAdapterTypes.Element
export type HtmlText = DefaultTreeAdapterTypes.TextNode
export type HtmlParent = DefaultTreeAdapterTypes.ParentNode

export function isElement(node: HtmlNode): node is HtmlElement {
  return 'tagName' in node
}

export function isText(node: HtmlNode): node is HtmlText {
  return node.nodeName === '#text'
}

export function attributesOf(element: HtmlElement): Record<string, string> {
  return Object.fromEntries(element.attrs.map(({ name, value }) => [name, value]))
}

export function attributeOf(element: HtmlElement, name: string): string {
  return element.attrs.find((attribute) => attribute.name === name)?.value ?? ''
}

export function classesOf(element: HtmlElement): string[] {
  return attributeOf(element, 'class').split(/\s+/)
}

/** Every node below this one, in the order of the text. */
export function* everyNode(parent: HtmlParent): Generator<HtmlNode> {
  const waiting = [...parent.childNodes].reverse()
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    yield node
    if (isElement(node)) for (const child of [...node.childNodes].reverse()) waiting.push(child)
  }
}

export function elementsNamed(parent: HtmlParent, names: readonly string[]): HtmlElement[] {
  return [...everyNode(parent)].filter(isElement).filter(({ tagName }) => names.includes(tagName))
}

export function textOf(parent: HtmlParent): string {
  return [...everyNode(parent)].map((node) => (isText(node) ? node.value : '')).join('')
}

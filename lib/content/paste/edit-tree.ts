import type { HtmlElement, HtmlNode, HtmlParent, HtmlText } from '#lib/content/html-tree.ts'
import { attributeOf, elementsNamed, everyNode, isElement } from '#lib/content/html-tree.ts'

const htmlNamespace = 'http://www.w3.org/1999/xhtml' as HtmlElement['namespaceURI']

/** Declarations of a `style` attribute by their names; the last of a name holds. */
export function styleOf(element: HtmlElement): Map<string, string> {
  const declarations = attributeOf(element, 'style').split(';')
  return new Map(
    declarations.flatMap((declaration) => {
      const [, name, value] = /^\s*([\w-]+)\s*:\s*(.*?)\s*(?:!important\s*)?$/s.exec(declaration) ?? []
      return name ? [[name.toLowerCase(), value!.toLowerCase()] as const] : []
    }),
  )
}

export const elementsIn = (tree: HtmlParent): HtmlElement[] => [...everyNode(tree)].filter(isElement)

export function newElement(tagName: string, children: HtmlNode[] = []): HtmlElement {
  const element: HtmlElement = {
    nodeName: tagName,
    tagName,
    attrs: [],
    namespaceURI: htmlNamespace,
    childNodes: [],
    parentNode: null,
  }
  for (const child of children) append(element, child)
  return element
}

export const newText = (value: string): HtmlText => ({ nodeName: '#text', value, parentNode: null })

export function append(parent: HtmlParent, child: HtmlNode): void {
  remove(child)
  child.parentNode = parent
  parent.childNodes.push(child)
}

export function remove(node: HtmlNode): void {
  const parent = node.parentNode
  if (parent) parent.childNodes = parent.childNodes.filter((child) => child !== node)
  node.parentNode = null
}

export function replace(node: HtmlNode, by: HtmlNode[]): void {
  const parent = node.parentNode
  if (!parent) return
  for (const one of by) one.parentNode = parent
  parent.childNodes = parent.childNodes.flatMap((child) => (child === node ? by : [child]))
  node.parentNode = null
}

export function rename(element: HtmlElement, tagName: string): void {
  element.tagName = tagName
  element.nodeName = tagName
}

export function setAttribute(element: HtmlElement, name: string, value: string): void {
  element.attrs = [...element.attrs.filter((attribute) => attribute.name !== name), { name, value }]
}

export function setText(element: HtmlElement, value: string): void {
  element.childNodes = [{ nodeName: '#text', value, parentNode: element }]
}

export const holdsPicture = (element: HtmlElement): boolean => elementsNamed(element, ['img']).length > 0

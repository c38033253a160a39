import {
  attributeOf,
  classesOf,
  elementsNamed,
  type HtmlElement,
  type HtmlNode,
  isElement,
  textOf,
} from '#lib/content/html-tree.ts'
import { readLink } from '#lib/content/links.ts'
import type { Block } from '#lib/content/schema.ts'

type Inside = (nodes: HtmlNode[]) => Block[]

const longestWords = 2_000
const buttons = ['call-to-action', 'wp-block-button', 'kg-button-card']
const callouts = ['callout', 'kg-callout-card']
const calloutHeads = ['callout-title', 'kg-callout-emoji']

/** A button that is a link, alone in its element; undefined for everything else. */
export function callToActionBlocks(element: HtmlElement): Block[] | undefined {
  if (!isNamed(element, buttons)) return undefined
  const [link, ...others] = elementsNamed(element, ['a'])
  const href = link && readLink(attributeOf(link, 'href'))
  const text = words(element)
  if (!href || !text || others.length || words(link) !== text) return undefined
  return [{ type: 'callToAction', attrs: { href }, content: [{ type: 'text', text }] }]
}

export function calloutBlocks(element: HtmlElement, inside: Inside): Block[] | undefined {
  if (!isNamed(element, callouts)) return undefined
  const heads = element.childNodes.filter(isElement).filter((part) => isNamed(part, calloutHeads))
  const title = heads.map(words).join(' ')
  if (title.length > longestWords) return undefined
  const content = inside(element.childNodes.filter((node) => !heads.includes(node as HtmlElement)))
  return content.length ? [{ type: 'callout', attrs: { title }, content }] : undefined
}

export function detailsBlocks(element: HtmlElement, inside: Inside): Block[] | undefined {
  const heads = element.childNodes.filter(isElement).filter(({ tagName }) => tagName === 'summary')
  const summary = heads.map(words).join(' ')
  if (summary.length > longestWords) return undefined
  const content = inside(element.childNodes.filter((node) => !heads.includes(node as HtmlElement)))
  return content.length ? [{ type: 'details', attrs: { summary }, content }] : undefined
}

const isNamed = (element: HtmlElement, names: string[]): boolean =>
  classesOf(element).some((name) => names.includes(name))

const words = (element: HtmlElement): string => textOf(element).replace(/\s+/g, ' ').trim()

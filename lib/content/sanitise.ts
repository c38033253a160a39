import { serialize } from 'parse5'
import sanitize from 'sanitize-html'
import { type AllowList, permitsAttribute, permitsElement, publishedHtml } from '#lib/content/allow-list.ts'
import { elementsNamed, everyNode, type HtmlNode, isElement, isText } from '#lib/content/html-tree.ts'
import { absoluteLink, isWebLink, readLink } from '#lib/content/links.ts'
import { readHtml } from '#lib/content/read-html.ts'

const mostRounds = 3
/** Deeper elements are unwrapped, their text kept. */
const deepest = 50
const htmlNamespace = 'http://www.w3.org/1999/xhtml'

/** Elements whose text is not for readers. */
const unreadable =
  'script style textarea option select xmp noscript noembed noframes plaintext iframe object svg math template title'

/**
 * HTML from outside, fit to stand in a page: what the allow-list names and nothing else.
 * Two readers that share no code must agree on it; what they do not agree on is shown as text.
 * Applied again to its own result it changes nothing.
 */
export function sanitiseHtml(html: string): string {
  let current = html
  for (let round = 0; round < mostRounds; round += 1) {
    const next = secondReading(firstReading(current, publishedHtml), publishedHtml)
    if (next === undefined) return asText(html)
    if (next === current) return next
    current = next
  }
  return asText(html)
}

/** For sanitised HTML that is read away from the site. */
export function withAbsoluteLinks(safe: string, siteUrl: string): string {
  const tree = readHtml(safe)
  for (const link of elementsNamed(tree, ['a'])) {
    for (const attribute of link.attrs) {
      if (attribute.name === 'href') attribute.value = absoluteLink(attribute.value, siteUrl)
    }
  }
  return serialize(tree)
}

/** One pass of sanitize-html. `opened` hears of every element, the refused ones too. */
export function firstReading(html: string, list: AllowList, opened?: (name: string) => void): string {
  const everywhere = Object.keys(list.everywhere)
  const own = [...list.elements].map(([name, attributes]) => [name, Object.keys(attributes)])
  return sanitize(html, {
    allowedTags: [...list.elements.keys()],
    allowedAttributes: { ...Object.fromEntries(own), '*': everywhere },
    allowedSchemes: ['http', 'https', 'mailto', 'tel'],
    allowedSchemesAppliedToAttributes: ['href'],
    allowProtocolRelative: list !== publishedHtml,
    transformTags: { '*': (name, attributes) => settle(renamed[name] ?? name, name, attributes, list) },
    nonTextTags: unreadable.split(' '),
    nestingLimit: deepest,
    onOpenTag: opened,
  })
}

const renamed: Record<string, string> = {
  h1: 'h2',
  h5: 'h4',
  h6: 'h4',
  center: 'div',
  tt: 'code',
  strike: 's',
}

function settle(tagName: string, was: string, given: sanitize.Attributes, list: AllowList): sanitize.Tag {
  const attribs = { ...given }
  if (list === publishedHtml) {
    attribs.class = alignment(was, given)
    delete attribs.rel
    const href = readLink(given.href ?? '')
    if (href) attribs.href = href
    if (href && isWebLink(href)) attribs.rel = 'noopener'
  }
  for (const [name, value] of Object.entries(attribs)) {
    if (!permitsAttribute(list, tagName, name, value)) delete attribs[name]
  }
  return { tagName, attribs }
}

function alignment(element: string, { class: classes = '', align = '' }: sanitize.Attributes): string {
  const side = /(?:^|\s)(?:align-?|has-text-align-|text-)(left|center|right)(?:\s|$)/.exec(classes)?.[1]
  const written = /^(?:left|center|right)$/i.test(align) ? align.toLowerCase() : undefined
  const found = side ?? written ?? (element === 'center' ? 'center' : undefined)
  return found ? `align-${found}` : ''
}

/** The same HTML as an independent reader writes it, or undefined where it finds what the list does not name. */
function secondReading(html: string, list: AllowList): string | undefined {
  const tree = readHtml(html)
  for (const node of everyNode(tree)) {
    if (!isPermitted(node, list)) return undefined
    dropLineEndsThatReadersDrop(node)
  }
  return serialize(tree)
}

function isPermitted(node: HtmlNode, list: AllowList): boolean {
  if (isText(node)) return true
  if (!isElement(node) || node.namespaceURI !== htmlNamespace) return false
  if (!permitsElement(list, node.tagName)) return false
  return node.attrs.every(({ name, value }) => permitsAttribute(list, node.tagName, name, value))
}

/** One line end after `<pre>` is lost at each reading, so a text with many would never be stable. */
function dropLineEndsThatReadersDrop(node: HtmlNode): void {
  const first = isElement(node) && node.tagName === 'pre' ? node.childNodes[0] : undefined
  if (first && isText(first)) first.value = first.value.replace(/^\n+/, '')
}

function asText(html: string): string {
  const tree = readHtml('')
  const value = html.replace(/\r\n?/g, '\n').replaceAll('\0', '')
  tree.childNodes.push({ nodeName: '#text', value, parentNode: tree })
  return serialize(tree)
}

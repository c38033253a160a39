import {
  attributeOf,
  elementsNamed,
  everyNode,
  type HtmlElement,
  type HtmlNode,
  type HtmlParent,
  isElement,
  isText,
  textOf,
} from '#lib/content/html-tree.ts'
import { isWebLink } from '#lib/content/links.ts'

const longestNote = 2_000
/** 1, [2], (3), iv, *, † */
const looksLikeMark = /^[[(]?(?:[\p{N}]{1,4}|[ivxl]{1,6}|[a-z*†‡§]{1,2})[\])]?\.?$/iu

/**
 * Where a short mark leads to a text that leads back to it, that text becomes an element `footnote` in
 * the place of its mark. Word, LibreOffice, Google Docs, WordPress and the pages of this site all say it so.
 */
export function takeFootnotes(tree: HtmlParent): void {
  const places = placesIn(tree)
  const order = new Map([...everyNode(tree)].map((node, at) => [node, at]))
  for (const mark of elementsNamed(tree, ['a'])) {
    const note = noteOf(mark, places)
    if (note && order.get(mark)! < order.get(note.element)!) takeFootnote(mark, note)
  }
}

interface NoteText {
  element: HtmlElement
  text: string
}

/** Elements by their ids and, as of old, by the names of links. */
function placesIn(tree: HtmlParent): Map<string, HtmlElement> {
  const places = new Map<string, HtmlElement>()
  for (const element of [...everyNode(tree)].filter(isElement)) {
    for (const name of [attributeOf(element, 'id'), attributeOf(element, 'name')])
      if (name && !places.has(name)) places.set(name, element)
  }
  return places
}

function noteOf(mark: HtmlElement, places: Map<string, HtmlElement>): NoteText | undefined {
  const place = leadsTo(mark, places)
  if (!place || !looksLikeMark.test(textOf(mark).trim())) return undefined
  const element = place.tagName === 'a' ? around(place) : place
  const back = element && elementsNamed(element, ['a']).find((link) => isAround(leadsTo(link, places), mark))
  if (!element || !back || isAround(element, mark) || /^h\d$/.test(element.tagName)) return undefined
  const text = wordsWithout(element, back)
  return text && text.length <= longestNote ? { element, text } : undefined
}

function leadsTo(link: HtmlElement, places: Map<string, HtmlElement>): HtmlElement | undefined {
  const [, name] = /^#(.+)$/.exec(attributeOf(link, 'href')) ?? []
  return name ? places.get(name) : undefined
}

/** The whole note that a named link stands in: its item, its own division, or else its paragraph. */
function around(link: HtmlElement): HtmlElement | undefined {
  const chain = ancestors(link)
  const named = chain.find((element) => /(?:ftn|edn|footnote|endnote)\d/i.test(attributeOf(element, 'id')))
  return named ?? chain.find(({ tagName }) => tagName === 'li' || tagName === 'p')
}

function isAround(outer: HtmlElement | undefined, inner: HtmlElement): boolean {
  return outer === inner || ancestors(inner).includes(outer as HtmlElement)
}

function ancestors(node: HtmlNode): HtmlElement[] {
  const chain: HtmlElement[] = []
  for (let up = node.parentNode; up && 'tagName' in up; up = up.parentNode) chain.push(up)
  return chain
}

function wordsWithout(element: HtmlElement, back: HtmlElement): string {
  const left = new Set([...everyNode(back)])
  const said = [...everyNode(element)].map((node) => {
    if (isText(node)) return left.has(node) ? '' : node.value
    return isElement(node) && node !== back ? addressBeside(node) : ''
  })
  return said.join('').replace(/\s+/g, ' ').trim()
}

/** A footnote is plain words: the address of a link in it is said before the words that led there. */
function addressBeside(element: HtmlElement): string {
  if (/^(?:p|div|li|br)$/.test(element.tagName)) return ' '
  const href = element.tagName === 'a' ? attributeOf(element, 'href') : ''
  return isWebLink(href) && !textOf(element).includes(href) ? `${href} ` : ''
}

function takeFootnote(mark: HtmlElement, { element, text }: NoteText): void {
  const raised = mark.parentNode
  const isAlone = raised && 'tagName' in raised && textOf(raised).trim() === textOf(mark).trim()
  const place = isAlone && /^(?:sup|span)$/.test(raised.tagName) ? raised : mark
  place.tagName = 'footnote'
  place.nodeName = 'footnote'
  place.attrs = [{ name: 'text', value: text }]
  place.childNodes = []
  takeOut(element)
}

/** With what stood around it for its sake alone: a list, a line, a division. */
function takeOut(element: HtmlElement): void {
  const parent = element.parentNode
  if (!parent) return
  parent.childNodes = parent.childNodes.filter((node) => node !== element)
  const holdsNothing = !textOf(parent).trim() && !elementsNamed(parent, ['img', 'footnote']).length
  if ('tagName' in parent && holdsNothing) takeOut(parent)
}

import { isAllowedLink } from '#lib/content/links.ts'

type Test = (value: string) => boolean
type Attributes = Record<string, Test>

/** Element to its attributes, each with the values that it may have. Both readers hold to it. */
export interface AllowList {
  elements: ReadonlyMap<string, Attributes>
  everywhere: Attributes
}

const anything: Test = () => true
const oneOf =
  (...values: string[]): Test =>
  (value) =>
    values.includes(value)
const matching =
  (pattern: RegExp): Test =>
  (value) =>
    pattern.test(value)
const number = matching(/^\d{1,4}$/)
const moment = matching(/^[\d\-+:.TZPWDHMSY ]{1,40}$/)

const plain = [
  'p br hr h2 h3 h4 ul dl dt dd blockquote pre div section figure figcaption summary address',
  'table caption thead tbody tfoot tr',
  'strong b em i u s del ins sub sup small mark abbr cite q dfn code kbd samp var span bdi ruby rt rp wbr',
].flatMap((line) => line.split(' '))

const cells = { colspan: number, rowspan: number }
const withAttributes: Record<string, Attributes> = {
  a: { href: isAllowedLink, rel: oneOf('noopener') },
  ol: { start: number, reversed: oneOf('') },
  li: { value: number },
  td: cells,
  th: { ...cells, scope: oneOf('col', 'row', 'colgroup', 'rowgroup') },
  col: { span: number },
  colgroup: { span: number },
  time: { datetime: moment },
  details: { open: oneOf('') },
  bdo: {},
}

/** What an `html` block may be made of. */
export const publishedHtml: AllowList = {
  elements: new Map([...plain.map((name) => [name, {}] as const), ...Object.entries(withAttributes)]),
  everywhere: {
    class: oneOf('align-left', 'align-center', 'align-right'),
    dir: oneOf('ltr', 'rtl', 'auto'),
    lang: matching(/^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8}){0,5}$/),
    title: (value) => value.length <= 500,
  },
}

const source = { src: anything, 'data-src': anything }
const measured = { ...source, width: anything, height: anything, title: anything }

/** What an import looks at to make a document of it. Nothing of this is shown before it is one. */
export const incomingHtml: AllowList = {
  elements: new Map<string, Attributes>([
    ...publishedHtml.elements,
    ['a', { href: anything, name: anything }],
    ['img', { ...measured, alt: anything, srcset: anything, 'data-id': anything, 'data-full-url': anything }],
    ['iframe', measured],
    ['embed', measured],
    ['object', { ...measured, data: anything }],
    ['param', { name: anything, value: anything }],
    ['video', measured],
    ['audio', measured],
    ['source', source],
  ]),
  everywhere: { ...publishedHtml.everywhere, class: anything, id: anything },
}

export function permitsElement(list: AllowList, name: string): boolean {
  return list.elements.has(name)
}

export function permitsAttribute(list: AllowList, element: string, name: string, value: string): boolean {
  const attributes = { ...list.everywhere, ...list.elements.get(element) }
  return Object.hasOwn(attributes, name) && attributes[name]!(value)
}

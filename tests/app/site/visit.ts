import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { type DefaultTreeAdapterTypes, parse } from 'parse5'

export type Element = DefaultTreeAdapterTypes.Element
type Node = DefaultTreeAdapterTypes.Node
type Handler = (
  request: Request,
  context: { params: Promise<Record<string, string> | undefined> },
) => Promise<Response>

const folder = join(process.cwd(), 'app/(site)')

const routes = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((file) => /(^|\/)route\.tsx?$/.test(file))
  .map((file) => ({ file: join(folder, file), segments: file.split('/').slice(0, -1) }))
  .map((route) => ({ ...route, names: namesIn(route.segments), matches: patternOf(route.segments) }))
  .sort((one, other) => rank(one.segments).localeCompare(rank(other.segments)))

/**
 * What the route for a path answers, found as Next finds it: named folders after plain ones. A route without
 * named folders gets no parameters at all.
 */
export const visit = (path: string, headers: Record<string, string> = {}): Promise<Visited> =>
  ask('GET', path, { headers })

/** What the route answers to a posted form. */
export const send = (
  path: string,
  fields: Record<string, string>,
  headers: Record<string, string> = {},
): Promise<Visited> => ask('POST', path, { method: 'POST', body: new URLSearchParams(fields), headers })

async function ask(method: 'GET' | 'POST', path: string, sent: RequestInit): Promise<Visited> {
  const url = new URL(path, 'http://localhost:3000')
  const route = routes.find(({ matches }) => matches.test(url.pathname))!
  const values = route.matches.exec(url.pathname)!.slice(1)
  const params = Object.fromEntries(route.names.map((name, at) => [name, values[at]!]))
  const handler = ((await import(route.file)) as Record<typeof method, Handler>)[method]
  const request = new Request(url, { ...sent, headers: { host: 'localhost:3000', ...sent.headers } })
  const response = await handler(request, {
    params: Promise.resolve(route.names.length > 0 ? params : undefined),
  })
  const text = await response.text()
  return {
    status: response.status,
    headers: response.headers,
    tags: response.headers.get('cache-tag')?.split(' ') ?? [],
    text,
    all: (test) =>
      elementsOf(parse(text)).filter(typeof test === 'string' ? (element) => element.tagName === test : test),
  }
}

export interface Visited {
  status: number
  headers: Headers
  tags: string[]
  text: string
  all: (test: string | ((element: Element) => boolean)) => Element[]
}

export const attribute = (element: Element | undefined, name: string): string | undefined =>
  element?.attrs.find((attr) => attr.name === name)?.value

export const textOf = (node: Node | undefined): string => {
  if (!node) return ''
  if ('value' in node) return node.value
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : ''
}

export const elementsOf = (node: Node): Element[] => {
  const children = 'childNodes' in node ? node.childNodes.flatMap(elementsOf) : []
  return 'tagName' in node ? [node, ...children] : children
}

export const byId =
  (id: string) =>
  (element: Element): boolean =>
    attribute(element, 'id') === id

export const byClass =
  (name: string) =>
  (element: Element): boolean =>
    (attribute(element, 'class') ?? '').split(' ').includes(name)

export const linksOf = (page: Visited): string[] =>
  page.all('a').flatMap((link) => attribute(link, 'href') ?? [])

export const headLink = (page: Visited, rel: string): string | undefined =>
  attribute(page.all((element) => element.tagName === 'link' && attribute(element, 'rel') === rel)[0], 'href')

export const meta = (page: Visited, name: string): string | undefined =>
  attribute(
    page.all(
      (element) =>
        element.tagName === 'meta' && (attribute(element, 'name') ?? attribute(element, 'property')) === name,
    )[0],
    'content',
  )

function namesIn(segments: string[]): string[] {
  return segments.flatMap((segment) => /^\[(?:\.\.\.)?(\w+)\]$/.exec(segment)?.[1] ?? [])
}

function patternOf(segments: string[]): RegExp {
  const parts = segments.map((segment) => {
    if (segment.startsWith('[...')) return '(.+)'
    return segment.startsWith('[') ? '([^/]+)' : segment.replaceAll('.', '\\.')
  })
  return new RegExp(`^/${parts.join('/')}/?$`)
}

function rank(segments: string[]): string {
  return segments
    .map((segment) => (segment.startsWith('[...') ? '3' : segment.startsWith('[') ? '2' : '1'))
    .join('')
}

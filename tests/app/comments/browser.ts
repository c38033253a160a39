import { parse } from 'parse5'
import { GET as showKept } from '../../../app/(site)/-/comment/[token]/route.tsx'
import { GET as showReply } from '../../../app/(site)/-/reply/[id]/route.tsx'
import { GET as showReport } from '../../../app/(site)/-/report/[id]/route.tsx'
import { GET as showWrite } from '../../../app/(site)/-/write/[id]/route.tsx'
import { GET as showPost } from '../../../app/(site)/[...path]/route.tsx'
import { POST as postComment } from '../../../app/(site)/comments/route.tsx'

const origin = 'http://localhost:3000'

/** What the form of a post sends when it is filled in. */
export const filled = (post: string, values: Record<string, string> = {}) => ({
  post,
  parent: '',
  name: 'Miriam K.',
  email: 'canary@example.org',
  body: 'Our small group read this on Sunday.',
  leave_empty: '',
  ...values,
})

export function send(
  fields: Record<string, string>,
  headers: Record<string, string> = {},
): Promise<Response> {
  const request = new Request(`${origin}/comments`, {
    method: 'POST',
    body: new URLSearchParams(fields),
    headers: { host: 'localhost:3000', origin, ...headers },
  })
  return postComment(request, { params: Promise.resolve({}) })
}

/** Follows a relative address through the routes about comments, without a script. */
export function visit(address: string, cookie = ''): Promise<Response> {
  const url = new URL(address, origin)
  const request = new Request(url, { headers: { host: 'localhost:3000', ...(cookie && { cookie }) } })
  const [, dash, kind, last] = url.pathname.split('/')
  if (dash === '-' && kind === 'comment')
    return showKept(request, { params: Promise.resolve({ token: last! }) })
  if (dash === '-' && kind === 'reply') return showReply(request, { params: Promise.resolve({ id: last! }) })
  if (dash === '-' && kind === 'report')
    return showReport(request, { params: Promise.resolve({ id: last! }) })
  if (dash === '-' && kind === 'write') return showWrite(request, { params: Promise.resolve({ id: last! }) })
  return showPost(request, { params: Promise.resolve({ path: url.pathname.split('/').slice(1) }) })
}

/** The cookie that a browser keeps of an answer, or nothing. */
export const cookieOf = (response: Response): string =>
  response.headers.get('set-cookie')?.split(';')[0] ?? ''

export const locationOf = (response: Response): string => response.headers.get('location') ?? ''

interface Node {
  nodeName: string
  tagName?: string
  value?: string
  attrs?: { name: string; value: string }[]
  childNodes?: Node[]
}

export interface Element {
  tag: string
  attributes: Record<string, string>
  text: string
}

/** Every element of a page, as a browser without scripts reads it. */
export async function elementsOf(response: Response): Promise<Element[]> {
  const elements: Element[] = []
  const visitNode = (node: Node) => {
    if (node.tagName) {
      const attributes = Object.fromEntries((node.attrs ?? []).map(({ name, value }) => [name, value]))
      elements.push({ tag: node.tagName, attributes, text: textOf(node) })
    }
    for (const child of node.childNodes ?? []) visitNode(child)
  }
  visitNode(parse(await response.text()) as unknown as Node)
  return elements
}

const textOf = (node: Node): string =>
  node.nodeName === '#text' ? (node.value ?? '') : (node.childNodes ?? []).map(textOf).join('')

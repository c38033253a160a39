/**
 * Stands in for linkifyjs in what Tiptap makes of addresses that are typed or pasted (next.config.js): one with
 * https:// or www., or an e-mail address. Its names are those that Tiptap asks for.
 */
export interface Found {
  type: 'url' | 'email' | 'text'
  value: string
  href: string
  isLink: boolean
  start: number
  end: number
}

const address =
  /(?:https?:\/\/|www\.)[^\s<>"“”«»]*[^\s<>"“”«».,;:!?។)\]'’]|[^\s<>"@,;:()]+@[^\s<>"@,;:()]+\.[\p{L}\p{N}-]*[\p{L}\p{N}]/giu

export function find(text: string): Found[] {
  return [...text.matchAll(address)].map((match) => linkOf(match[0], match.index))
}

interface Token {
  isLink: boolean
  toObject: () => Found
}

/** The whole text in parts, links and what is none. */
export function tokenize(text: string): Token[] {
  const found: Found[] = []
  let at = 0
  for (const link of find(text)) {
    if (link.start > at) found.push(plain(text, at, link.start))
    found.push(link)
    at = link.end
  }
  if (at < text.length) found.push(plain(text, at, text.length))
  return found.map((part) => ({ isLink: part.isLink, toObject: () => part }))
}

/** Schemes of one's own are none of ours: a test of links says which are allowed. */
export function registerCustomProtocol(): void {}
export function reset(): void {}

function linkOf(value: string, start: number): Found {
  const isMail = !/^(?:https?:\/\/|www\.)/i.test(value)
  const scheme = isMail ? 'mailto:' : /^www\./i.test(value) ? 'https://' : ''
  return {
    type: isMail ? 'email' : 'url',
    value,
    href: scheme + value,
    isLink: true,
    start,
    end: start + value.length,
  }
}

const plain = (text: string, start: number, end: number): Found => ({
  type: 'text',
  value: text.slice(start, end),
  href: '',
  isLink: false,
  start,
  end,
})

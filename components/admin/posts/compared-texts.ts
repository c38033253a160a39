export interface Part {
  text: string
  isOnlyHere: boolean
}

interface Text {
  title: string
  body: unknown
}

/** Both texts in parts, each marked where the other has nothing like it. */
export function compared(one: Text, other: Text): [Part[], Part[]] {
  const [ours, theirs] = [partsOf(one), partsOf(other)]
  return [marked(ours, theirs), marked(theirs, ours)]
}

const marked = (parts: string[], others: string[]): Part[] =>
  parts.map((text) => ({ text, isOnlyHere: !others.includes(text) }))

const partsOf = ({ title, body }: Text): string[] => [title, ...blocksIn(body).map(wordsOf)].filter(Boolean)

interface Node {
  type?: string
  text?: string
  attrs?: Record<string, unknown>
  content?: Node[]
}

const blocksIn = (body: unknown): Node[] => (body as Node).content ?? []

const names: Record<string, string> = {
  picture: 'A picture',
  gallery: 'A gallery',
  video: 'A video',
  html: 'An imported part',
  horizontalRule: '✦ ✦ ✦',
}

/** A block in words, so that two which look alike also compare alike. */
function wordsOf(node: Node): string {
  if (node.type === 'text') return node.text ?? ''
  if (node.type === 'hardBreak') return '\n'
  const name = names[node.type ?? '']
  if (name) return [name, ...saidIn(node.attrs ?? {})].join(': ')
  const isInline = node.content?.every(({ type }) => type === 'text' || type === 'hardBreak') ?? true
  return (node.content ?? []).map(wordsOf).join(isInline ? '' : '\n')
}

function saidIn(attributes: Record<string, unknown>): string[] {
  const { alt, title, caption, items } = attributes
  const pictures = Array.isArray(items) ? items.map((item: { alt: string }) => item.alt) : []
  return [alt, title, caption, ...pictures].filter(
    (words) => typeof words === 'string' && words !== '',
  ) as string[]
}

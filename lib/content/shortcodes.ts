export interface Shortcode {
  name: string
  attributes: Record<string, string>
  /** Values without a name, in order. */
  values: string[]
  /** Between the opening and the closing code; undefined where there is no closing one. */
  content: string | undefined
}

const opening = /\[([a-z][a-z0-9_-]*)((?:[\s=][^[\]<>]*|\s(?:[^[\]"<>]|"[^"]*")*)?)(\/?)\]/iy

/** What the reader answers stands in place of a code; undefined leaves it as it is written. */
export function replaceShortcodes(text: string, read: (code: Shortcode) => string | undefined): string {
  const unclosed = new Set<string>()
  let result = ''
  let at = 0
  for (let start = text.indexOf('['); start !== -1; start = text.indexOf('[', Math.max(at, start + 1))) {
    const found = codeAt(text, start, unclosed)
    if (!found) continue
    const replacement = found.escaped ?? read(found.code)
    result += text.slice(at, start) + (replacement ?? text.slice(start, found.openEnd))
    at = replacement === undefined ? found.openEnd : found.end
  }
  return result + text.slice(at)
}

interface Found {
  code: Shortcode
  openEnd: number
  end: number
  /** `[[name]]` is how one writes about a code; it shows as `[name]`. */
  escaped?: string
}

const longest = 2_000

function codeAt(text: string, start: number, unclosed: Set<string>): Found | undefined {
  const near = text.slice(start, start + longest)
  opening.lastIndex = near.startsWith('[[') ? 1 : 0
  const match = opening.exec(near)
  if (!match) return undefined
  const [whole, name, written, slash] = match as unknown as [string, string, string, string]
  if (near.startsWith('[[')) return escapedCode(near, { start, whole })
  const openEnd = start + whole.length
  const close = slash ? -1 : closingOf(text, name, openEnd, unclosed)
  const content = close === -1 ? undefined : text.slice(openEnd, close)
  const end = close === -1 ? openEnd : close + name.length + 3
  return { code: { name: name.toLowerCase(), ...attributesIn(written), content }, openEnd, end }
}

function escapedCode(near: string, { start, whole }: { start: number; whole: string }): Found | undefined {
  const end = start + whole.length + 2
  const code = { name: '', attributes: {}, values: [], content: undefined }
  return near[whole.length + 1] === ']' ? { code, openEnd: end, end, escaped: whole } : undefined
}

function closingOf(text: string, name: string, from: number, unclosed: Set<string>): number {
  if (unclosed.has(name)) return -1
  const at = text.indexOf(`[/${name}]`, from)
  if (at === -1) unclosed.add(name)
  return at
}

function attributesIn(written: string): Pick<Shortcode, 'attributes' | 'values'> {
  const attributes: Record<string, string> = {}
  const values: string[] = []
  for (const [, name, quoted, single, bare, value] of written.matchAll(
    /([\w-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"']+))|"?([^\s"]+)"?/g,
  )) {
    if (name) attributes[name.toLowerCase()] = quoted ?? single ?? bare ?? ''
    else values.push(value ?? '')
  }
  return { attributes, values }
}

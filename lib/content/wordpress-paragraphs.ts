/**
 * Paragraphs for text that was typed without them, as WordPress shows its classic posts and comments:
 * a blank line parts paragraphs, a single line end is a `<br>`, block elements stand by themselves, and
 * what is preformatted is not touched.
 */
export function wordpressParagraphs(text: string): string {
  const lines = text.replace(/\r\n?/g, '\n')
  let html = ''
  let run = ''
  const around: string[] = []
  const endRun = () => {
    html += paragraphsOf(run, around.at(-1))
    run = ''
  }
  for (const token of tokens(lines)) {
    const { name, closes } = tagIn(token)
    if (!blocks.has(name) && !raw.has(name)) {
      run += token
      continue
    }
    if (raw.has(name) && !blocks.has(name)) {
      run += token.replaceAll('\n', ' ')
      continue
    }
    endRun()
    html += token
    if (closes) leave(around, name)
    else if (!alone.has(name) && !raw.has(name)) around.push(name)
  }
  endRun()
  return html
}

const names = (list: string) => new Set(list.split(' '))
const blocks = names(
  'table thead tfoot caption col colgroup tbody tr td th div dl dd dt ul ol li pre form map area blockquote address style p h1 h2 h3 h4 h5 h6 hr fieldset legend section article aside hgroup header footer nav figure figcaption details menu summary main script',
)
/** Passed on whole, up to their end. */
const raw = names('pre style script textarea object video audio select svg')
const alone = names('hr col area br')
/** Loose text in these stays as it is, one line of it after the other. */
const holdsLines = names('p h1 h2 h3 h4 h5 h6 figcaption dt caption summary legend address')
/** Loose text in these has no place; line ends are only how the source was laid out. */
const holdsNoText = names('table thead tfoot tbody tr colgroup ul ol dl menu map hgroup')

const openTag = /<(?:!--|\/?[a-z][a-z0-9-]*)/giy

/** Text, tags and whole preformatted elements, in order. Each character is looked at a bounded number of times. */
function* tokens(html: string): Generator<string> {
  const unclosed = new Set<string>()
  let at = 0
  while (at < html.length) {
    const start = html.indexOf('<', at)
    if (start === -1) return yield html.slice(at)
    if (start > at) yield html.slice(at, start)
    at = endOfTag(html, start, unclosed)
    yield html.slice(start, at)
  }
}

function endOfTag(html: string, start: number, unclosed: Set<string>): number {
  openTag.lastIndex = start
  const opened = openTag.exec(html)?.[0].toLowerCase()
  if (!opened) return start + 1
  const end = find(html, opened === '<!--' ? '-->' : '>', start, unclosed)
  const name = opened.slice(1)
  if (end === -1) return start + 1
  return raw.has(name) ? endOfRaw(html, { name, end, unclosed }) : end
}

function endOfRaw(
  html: string,
  { name, end, unclosed }: { name: string; end: number; unclosed: Set<string> },
): number {
  const closing = find(html, `</${name}>`, end, unclosed)
  return closing === -1 ? end : closing
}

/** After the next such end, or -1. What was once not found is not looked for again. */
function find(html: string, ending: string, from: number, missing: Set<string>): number {
  if (missing.has(ending)) return -1
  const at = html.indexOf(ending, from)
  if (at === -1) missing.add(ending)
  return at === -1 ? -1 : at + ending.length
}

function tagIn(token: string): { name: string; closes: boolean } {
  const [, slash, name = ''] = /^<(\/?)([a-z][a-z0-9-]*)/i.exec(token) ?? []
  return { name: name.toLowerCase(), closes: slash === '/' }
}

function leave(around: string[], name: string): void {
  const at = around.lastIndexOf(name)
  if (at !== -1) around.length = at
}

function paragraphsOf(run: string, within: string | undefined): string {
  const trimmed = run.trim()
  if (!trimmed || (within && holdsNoText.has(within))) return run
  if (within && holdsLines.has(within)) return withBreaks(trimmed)
  const parts = splitOpenTags(trimmed.split(/\n[\t ]*\n\s*/))
  if (within && parts.length === 1) return withBreaks(trimmed)
  return parts.map((part) => `<p>${withBreaks(part)}</p>\n`).join('')
}

function withBreaks(text: string): string {
  return [...tokens(text)]
    .map((token) => (token.startsWith('<') ? token : token.replaceAll('\n', '<br>\n')))
    .join('')
    .replace(/<br\s*\/?>\s*<br>\n/g, '<br>\n')
}

/** An `<em>` that begins in one paragraph and ends in a later one is closed and opened again between them. */
function splitOpenTags(parts: string[]): string[] {
  let open: string[] = []
  return parts.map((part) => {
    const before = open.join('')
    open = openAfter(part, open)
    return (
      before +
      part +
      open
        .toReversed()
        .map((tag) => `</${tagIn(tag).name}>`)
        .join('')
    )
  })
}

const mostCarriedOver = 8
const carriedOver = names('em i strong b a del s code u ins span small')

function openAfter(part: string, before: string[]): string[] {
  const open = [...before]
  for (const token of tokens(part)) {
    const { name, closes } = tagIn(token)
    if (!carriedOver.has(name)) continue
    const last = open.findLastIndex((tag) => tagIn(tag).name === name)
    if (closes && last !== -1) open.length = last
    else if (!closes && open.length < mostCarriedOver) open.push(token)
  }
  return open
}

import { isWebLink } from '#lib/content/links.ts'

export type CommentInline =
  | { type: 'text'; text: string }
  | { type: 'link'; url: string }
  | { type: 'emphasis'; content: CommentInline[] }
  | { type: 'break' }

/** A part of a line: a link is taken whole, so that asterisks in an address stay in it. */
type Part = { type: 'text'; text: string } | { type: 'link'; url: string } | Star
interface Star {
  type: 'star'
  opens: boolean
  closes: boolean
}

/** One line of a comment. Takes time proportional to its length, whatever stands in it. */
export function parseCommentLine(line: string): CommentInline[] {
  const outside: CommentInline[] = []
  let inside: CommentInline[] | undefined
  for (const part of partsOf(line)) {
    const here = inside ?? outside
    if (part.type !== 'star') addTo(here, part)
    else if (inside && part.closes) {
      outside.push({ type: 'emphasis', content: inside })
      inside = undefined
    } else if (!inside && part.opens) inside = []
    else addTo(here, asterisk)
  }
  if (inside) for (const left of [asterisk, ...inside]) addTo(outside, left)
  return outside
}

const asterisk: CommentInline = { type: 'text', text: '*' }

function addTo(content: CommentInline[], part: CommentInline): void {
  const last = content.at(-1)
  if (last?.type === 'text' && part.type === 'text') last.text += part.text
  else content.push(part.type === 'text' ? { ...part } : part)
}

function* partsOf(line: string): Generator<Part> {
  let at = 0
  for (const { start, end } of linksIn(line)) {
    yield* wordsAndStars(line, at, start)
    yield { type: 'link', url: line.slice(start, end) }
    at = end
  }
  yield* wordsAndStars(line, at, line.length)
}

/** Backslashes before an asterisk are read in pairs; one left over makes the asterisk an ordinary one. */
function* wordsAndStars(line: string, from: number, to: number): Generator<Part> {
  let at = from
  for (let star = line.indexOf('*', at); star !== -1 && star < to; star = line.indexOf('*', at)) {
    let backslashes = 0
    while (star - backslashes > at && line[star - backslashes - 1] === '\\') backslashes += 1
    const before = line.slice(at, star - backslashes) + '\\'.repeat(backslashes >> 1)
    if (before) yield { type: 'text', text: before }
    yield backslashes % 2 ? { type: 'text', text: '*' } : starAt(line, star)
    at = star + 1
  }
  if (at < to) yield { type: 'text', text: line.slice(at, to) }
}

/** Emphasis begins before a word and ends after one, so that `2 * 3` and `a*b` are what they look like. */
function starAt(line: string, at: number): Star {
  const before = line[at - 1] ?? ' '
  const after = line[at + 1] ?? ' '
  return {
    type: 'star',
    opens: /[^\s*]/.test(after) && !/[\p{L}\p{N}*]/u.test(before),
    closes: /[^\s*]/.test(before) && !/[\p{L}\p{N}*]/u.test(after),
  }
}

const address = /https?:\/\/[^\s<>"\p{Cc}]+/giu
const longestLink = 2_000

/** Where the bare links of a line stand. */
export function linksIn(line: string): { start: number; end: number }[] {
  return [...line.matchAll(address)].flatMap(({ 0: written, index: start }) => {
    const url = withoutPunctuation(written)
    const isPartOfWord = /[\p{L}\p{N}_]/u.test(line[start - 1] ?? ' ')
    return isPartOfWord || url.length > longestLink || !isWebLink(url)
      ? []
      : [{ start, end: start + url.length }]
  })
}

/** A full stop or bracket after an address belongs to the sentence; a bracket that was opened in it does not. */
function withoutPunctuation(written: string): string {
  let surplus = count(written, ')') - count(written, '(')
  let end = written.length
  for (; end > 0; end -= 1) {
    const last = written[end - 1]!
    if (last === ')' && surplus > 0) surplus -= 1
    else if (!/[.,;:!?'*\]}»”’…]/.test(last)) break
  }
  return written.slice(0, end)
}

function count(text: string, character: string): number {
  return text.split(character).length - 1
}

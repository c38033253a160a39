import { type CommentInline, parseCommentLine } from '#lib/content/comment-inline.ts'
import { escapeHtml } from '#lib/content/escape.ts'

type CommentBlock =
  | { type: 'paragraph'; content: CommentInline[] }
  | { type: 'quote'; content: CommentBlock[] }
  | { type: 'list'; items: CommentInline[][] }

export type CommentTree = CommentBlock[]

/** More signs than these are only signs. */
export const deepestQuote = 5
const longestShownLink = 60

/**
 * A comment as it was typed: `>` quotes, `*emphasis*`, `-` lists, bare links; a blank line parts paragraphs,
 * a line end is a line end. A backslash before one of these signs makes it an ordinary character.
 */
export function parseCommentText(text: string): CommentTree {
  return blocksOf(text.replace(/\r\n?/g, '\n').split('\n').map(lineOf), 0)
}

/** All text escaped; the only elements are p, br, blockquote, ul, li, em and links that vouch for nothing. */
export function commentToHtml(text: string): string {
  return parseCommentText(text).map(blockHtml).join('')
}

/** Addresses of all links, in order, as often as they stand there. */
export function commentLinks(text: string): string[] {
  return parseCommentText(text).flatMap(linksInBlock)
}

interface Line {
  quoted: number
  text: string
}

function lineOf(raw: string): Line {
  const signs = quoteSigns.exec(raw)![0]
  return { quoted: signs.split('>').length - 1, text: raw.slice(signs.length).trimEnd() }
}

const quoteSigns = new RegExp(`^(?:(?: {0,3}>){1,${deepestQuote}} ?)?`)

function blocksOf(lines: Line[], level: number): CommentBlock[] {
  const blocks: CommentBlock[] = []
  for (const { kind, lines: group } of groupsOf(lines, level)) {
    if (kind === 'quote') blocks.push({ type: 'quote', content: blocksOf(group, level + 1) })
    if (kind === 'text')
      blocks.push({
        type: 'paragraph',
        content: withBreaks(group.map(({ text }) => plainStart(text.trim()))),
      })
    if (kind === 'list') blocks.push({ type: 'list', items: itemsOf(group) })
  }
  return blocks
}

type Kind = 'quote' | 'list' | 'text' | 'blank'

function groupsOf(lines: Line[], level: number): { kind: Kind; lines: Line[] }[] {
  const groups: { kind: Kind; lines: Line[] }[] = []
  for (const line of lines) {
    const last = groups.at(-1)
    const kind = kindOf(line, level, last?.kind)
    if (last?.kind === kind) last.lines.push(line)
    else groups.push({ kind, lines: [line] })
  }
  return groups
}

function kindOf({ quoted, text }: Line, level: number, before: Kind | undefined): Kind {
  if (quoted > level) return 'quote'
  if (!text.trim()) return 'blank'
  if (text.startsWith('- ')) return 'list'
  return before === 'list' && text.startsWith('  ') ? 'list' : 'text'
}

function itemsOf(lines: Line[]): CommentInline[][] {
  const items: string[][] = []
  for (const { text } of lines) {
    if (text.startsWith('- ')) items.push([text.slice(2).trim()])
    else items.at(-1)!.push(text.trim())
  }
  return items.map(withBreaks)
}

function withBreaks(lines: string[]): CommentInline[] {
  return lines.flatMap((line, at) =>
    at ? [{ type: 'break' as const }, ...parseCommentLine(line)] : parseCommentLine(line),
  )
}

function plainStart(line: string): string {
  return line.replace(/^(\\+)(?=>|- )/, (backslashes) => '\\'.repeat(backslashes.length >> 1))
}

function blockHtml(block: CommentBlock): string {
  if (block.type === 'paragraph') return `<p>${inlinesHtml(block.content)}</p>`
  if (block.type === 'quote') return `<blockquote>${block.content.map(blockHtml).join('')}</blockquote>`
  return `<ul>${block.items.map((item) => `<li>${inlinesHtml(item)}</li>`).join('')}</ul>`
}

function inlinesHtml(content: CommentInline[]): string {
  return content.map(inlineHtml).join('')
}

function inlineHtml(inline: CommentInline): string {
  if (inline.type === 'text') return escapeHtml(inline.text)
  if (inline.type === 'break') return '<br>'
  if (inline.type === 'emphasis') return `<em>${inlinesHtml(inline.content)}</em>`
  return `<a href="${escapeHtml(inline.url)}" rel="nofollow ugc noopener">${escapeHtml(shortened(inline.url))}</a>`
}

function shortened(url: string): string {
  return url.length <= longestShownLink ? url : `${url.slice(0, longestShownLink - 1).toWellFormed()}…`
}

function linksInBlock(block: CommentBlock): string[] {
  if (block.type === 'quote') return block.content.flatMap(linksInBlock)
  return (block.type === 'list' ? block.items.flat() : block.content).flatMap(linksInInline)
}

function linksInInline(inline: CommentInline): string[] {
  if (inline.type === 'link') return [inline.url]
  return inline.type === 'emphasis' ? inline.content.flatMap(linksInInline) : []
}

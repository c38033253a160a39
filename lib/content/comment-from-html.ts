import { incomingHtml } from '#lib/content/allow-list.ts'
import { type CommentInline, linksIn, parseCommentLine } from '#lib/content/comment-inline.ts'
import { deepestQuote } from '#lib/content/comment-text.ts'
import { attributeOf, type HtmlElement, type HtmlNode, isElement, isText } from '#lib/content/html-tree.ts'
import { isWebLink, readLink } from '#lib/content/links.ts'
import { readHtml } from '#lib/content/read-html.ts'
import { firstReading } from '#lib/content/sanitise.ts'
import { storableText } from '#lib/content/storable-text.ts'

/**
 * An imported comment as somebody would have typed it here. No word of it is lost: what the signs of a
 * comment cannot say (a heading, a table) stays as its text.
 */
export function commentFromHtml(html: string): string {
  const safe = firstReading(html, incomingHtml)
  return blocksOf(readHtml(safe).childNodes, 0).join('\n\n')
}

/** Stands for the beginning and the end of emphasis until the line is whole; no text holds it by then. */
const sign = '\u0001'

const blockNames = new Set(
  'p div section address h2 h3 h4 pre figure figcaption summary details dl dt dd table caption thead tbody tfoot tr td th hr'.split(
    ' ',
  ),
)

/** Each block is its lines; between two stands a blank one. */
function blocksOf(nodes: HtmlNode[], quoted: number): string[] {
  const blocks: string[] = []
  let run = ''
  const endRun = () => {
    const parts = run.split(/\n\s*\n/).map(linesOf)
    for (const lines of parts) if (lines.length) blocks.push(lines.map(guardedStart).join('\n'))
    run = ''
  }
  const visit = (node: HtmlNode) => {
    const own = isElement(node) ? ownBlocks(node, quoted) : undefined
    if (own) {
      endRun()
      blocks.push(...own)
    } else run += inlineOf(node)
  }
  for (const node of nodes) visit(node)
  endRun()
  return blocks
}

function ownBlocks(element: HtmlElement, quoted: number): string[] | undefined {
  if (element.tagName === 'blockquote') return quoteOf(element, quoted)
  if (element.tagName === 'ul') return filled(itemsOf(element).map((lines) => `- ${lines.join('\n  ')}`))
  if (element.tagName === 'ol')
    return filled(itemsOf(element).map((lines, at) => `${at + 1}. ${lines.join('\n')}`))
  return blockNames.has(element.tagName) || holdsBlock(element)
    ? blocksOf(element.childNodes, quoted)
    : undefined
}

function holdsBlock({ childNodes }: HtmlElement): boolean {
  return childNodes.filter(isElement).some((child) => /^(?:p|div|blockquote|ul|ol|pre)$/.test(child.tagName))
}

function filled(lines: string[]): string[] {
  return lines.length ? [lines.join('\n')] : []
}

/** Deeper quotes than a comment has stay in the deepest. */
function quoteOf(element: HtmlElement, quoted: number): string[] {
  const blocks = blocksOf(element.childNodes, quoted + 1)
  if (quoted >= deepestQuote || !blocks.length) return blocks
  return [
    blocks
      .join('\n\n')
      .split('\n')
      .map((line) => `> ${line}`.trimEnd())
      .join('\n'),
  ]
}

/** The lines of every item; an inner list follows as items of its own. */
function itemsOf(list: HtmlElement): string[][] {
  return list.childNodes.flatMap((node) => {
    if (isElement(node) && /^[uo]l$/.test(node.tagName)) return itemsOf(node)
    const inside = isElement(node) && node.tagName === 'li' ? node.childNodes : [node]
    const isList = (child: HtmlNode) => isElement(child) && /^[uo]l$/.test(child.tagName)
    const lines = linesOf(
      inside.map((child) => (isList(child) ? '' : `${breakBefore(child)}${inlineOf(child)}`)).join(''),
    )
    const inner = inside.flatMap((child) => (isElement(child) && isList(child) ? itemsOf(child) : []))
    return lines.length ? [lines, ...inner] : inner
  })
}

function breakBefore(node: HtmlNode): string {
  return isElement(node) && (blockNames.has(node.tagName) || node.tagName === 'blockquote') ? '\n' : ''
}

function inlineOf(node: HtmlNode): string {
  if (isText(node))
    return inPre(node) ? storableText(node.value) : storableText(node.value).replace(/\s+/g, ' ')
  if (!isElement(node)) return ''
  if (node.tagName === 'br') return '\n'
  if (node.tagName === 'img') return storableText(attributeOf(node, 'alt'))
  const inside = node.childNodes.map((child) => `${breakBefore(child)}${inlineOf(child)}`).join('')
  if (node.tagName === 'a') return linkText(inside, attributeOf(node, 'href'))
  return /^(?:em|i|strong|b)$/.test(node.tagName) ? emphasised(inside) : inside
}

function inPre(node: HtmlNode): boolean {
  for (let around = node.parentNode; around && 'tagName' in around; around = around.parentNode) {
    if (around.tagName === 'pre') return true
  }
  return false
}

/** Line by line, since emphasis ends with its line; what was marked inside is marked already. */
function emphasised(text: string): string {
  return text.replaceAll(sign, '').split('\n').map(emphasisedLine).join('\n')
}

function emphasisedLine(line: string): string {
  const words = line.trim()
  if (!words) return line
  const at = line.indexOf(words)
  return `${line.slice(0, at)}${sign}${words}${sign}${line.slice(at + words.length)}`
}

function linkText(text: string, href: string): string {
  const target = readLink(href)?.replace(/["<>]/g, encodeURIComponent)
  const said = text.replaceAll(sign, '').trim()
  const mailbox = target && /^mailto:/i.test(target) ? target.slice('mailto:'.length) : undefined
  const shown = mailbox ?? (target && isWebLink(target) ? target : undefined)
  if (!shown || said === shown) return text
  return !said || isSame(said, shown) ? shown : `${text} (${shown})`
}

function isSame(said: string, href: string): boolean {
  const bare = (url: string) => url.replace(/^https?:\/\//i, '').replace(/\/$/, '')
  return (
    bare(said) === bare(href) ||
    (said.length > 20 && said.endsWith('…') && href.startsWith(said.slice(0, -1)))
  )
}

function linesOf(run: string): string[] {
  return run
    .split('\n')
    .map((line) => typed(line.trim()))
    .filter(Boolean)
}

/** The line with signs for its emphasis, if it is then read back as the same words; otherwise without. */
function typed(line: string): string {
  const words = line.replaceAll(sign, '')
  const signs = line.split(sign).map(guardedStars).join('*')
  const choices = [signs, guardedStars(words)]
  return choices.find((choice) => plainText(parseCommentLine(choice)) === words) ?? words
}

function guardedStars(text: string): string {
  let guarded = ''
  let at = 0
  for (const link of linksIn(text)) {
    guarded += guard(text.slice(at, link.start)) + text.slice(link.start, link.end)
    at = link.end
  }
  return guarded + guard(text.slice(at))
}

function guard(text: string): string {
  return text.replace(/(?<!\\)(\\*)\*/g, (_, backslashes: string, at: number) => {
    const around = [text[at - 1], text[at + 1 + backslashes.length]]
    const isOrdinary = !backslashes && (around.every(isSpace) || around.every(isWordCharacter))
    return isOrdinary ? '*' : `${backslashes}${backslashes}\\*`
  })
}

function isSpace(character: string | undefined): boolean {
  return character === ' '
}

function isWordCharacter(character: string | undefined): boolean {
  return character !== undefined && /[\p{L}\p{N}]/u.test(character)
}

function guardedStart(line: string): string {
  return line.replace(/^(\\*)(?=>|- )/, (backslashes) => `${backslashes}${backslashes}\\`)
}

function plainText(content: CommentInline[]): string {
  return content
    .map((inline) => {
      if (inline.type === 'emphasis') return plainText(inline.content)
      if (inline.type === 'break') return '\n'
      return inline.type === 'link' ? inline.url : inline.text
    })
    .join('')
}

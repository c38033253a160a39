import { escapeHtml } from '#lib/content/escape.ts'
import { footnoteMark } from '#lib/content/footnote-html.ts'
import { type LinkContext, linkStart } from '#lib/content/link-html.ts'
import type { Inline, Mark } from '#lib/content/schema.ts'

const outermostFirst: Mark['type'][] = ['link', 'bold', 'italic', 'strike', 'code']
const elements = { link: 'a', bold: 'strong', italic: 'em', strike: 's', code: 'code' } as const

/** A mark that goes on from one text to the next is one element, so that a link is read out once. */
export function inlineHtml(content: Inline[], context: LinkContext): string {
  let html = ''
  let open: Mark[] = []
  for (const inline of content) {
    const wanted = marksWanted(inline, open, context)
    const kept = commonStart(open, wanted)
    html += closing(open.slice(kept)) + opening(wanted.slice(kept), context) + partHtml(inline, context)
    open = wanted
  }
  return html + closing(open)
}

/** The mark of a footnote is a link, and stands in no other. */
function marksWanted(inline: Inline, open: Mark[], context: LinkContext): Mark[] {
  if (inline.type === 'text') return marksOf(inline, context)
  return inline.type === 'hardBreak' ? open : []
}

function partHtml(inline: Inline, context: LinkContext): string {
  if (inline.type === 'text') return escapeHtml(inline.text)
  return inline.type === 'hardBreak' ? '<br>' : footnoteMark(inline, context)
}

function marksOf({ marks = [] }: Extract<Inline, { type: 'text' }>, { away }: LinkContext): Mark[] {
  return marks
    .filter((mark) => !(away && mark.type === 'link' && mark.attrs.href.startsWith('#')))
    .sort((one, other) => outermostFirst.indexOf(one.type) - outermostFirst.indexOf(other.type))
}

function commonStart(open: Mark[], wanted: Mark[]): number {
  const differs = wanted.findIndex((mark, at) => !open[at] || !isSame(mark, open[at]))
  return differs === -1 ? wanted.length : differs
}

function isSame(one: Mark, other: Mark): boolean {
  return one.type === other.type && hrefOf(one) === hrefOf(other)
}

function hrefOf(mark: Mark): string | undefined {
  return mark.type === 'link' ? mark.attrs.href : undefined
}

function opening(marks: Mark[], context: LinkContext): string {
  return marks
    .map((mark) => (mark.type === 'link' ? linkStart(mark.attrs.href, context) : `<${elements[mark.type]}>`))
    .join('')
}

function closing(marks: Mark[]): string {
  return marks
    .toReversed()
    .map(({ type }) => `</${elements[type]}>`)
    .join('')
}

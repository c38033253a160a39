import { escapeHtml } from '#lib/content/escape.ts'
import { type LinkContext, linkStart } from '#lib/content/link-html.ts'
import { readLink } from '#lib/content/links.ts'
import type { Footnote } from '#lib/content/schema.ts'
import type { ContentWords } from '#lib/content/words.ts'

/** Its number, which leads to its text; away from the page a place in it is none, and the number stands alone. */
export function footnoteMark({ attrs }: Footnote, { footnotes, away }: LinkContext): string {
  if (!attrs.text.trim()) return ''
  const number = footnotes.texts.push(attrs.text)
  if (away) return `<sup>${number}</sup>`
  const id = idOf(footnotes.place, number)
  return `<sup class="footnote"><a id="${id}-mark" href="#${id}" role="doc-noteref">${number}</a></sup>`
}

/** The texts of all footnotes, after everything that has a mark. */
export function footnotesHtml(context: LinkContext, words: ContentWords): string {
  const { footnotes, away } = context
  if (!footnotes.texts.length) return ''
  const items = footnotes.texts.map((text) => withLinks(text.trim(), context))
  if (away) return `<hr><ol>${items.map((item) => `<li>${item}</li>`).join('')}</ol>`
  const back = escapeHtml(words.backToText)
  const notes = items.map((item, at) => {
    const id = idOf(footnotes.place, at + 1)
    return `<li id="${id}">${item} <a href="#${id}-mark" role="doc-backlink" aria-label="${back}">↩</a></li>`
  })
  return `<section class="footnotes" role="doc-endnotes" aria-label="${escapeHtml(words.footnotes)}"><ol>${notes.join('')}</ol></section>`
}

const idOf = (place: string, number: number): string => `note-${place}${number}`

/** Footnotes are plain words; the address of a source in them is a link. */
function withLinks(text: string, context: LinkContext): string {
  return text
    .split(/(https?:\/\/[^\s<>"“”«»]+[^\s<>"“”«».,;:!?។)\]])/)
    .map((part, at) => (at % 2 ? linkHtml(part, context) : escapeHtml(part)))
    .join('')
}

function linkHtml(address: string, context: LinkContext): string {
  const href = readLink(address)
  return href ? `${linkStart(href, context)}${escapeHtml(address)}</a>` : escapeHtml(address)
}

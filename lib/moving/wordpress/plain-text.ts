import { textOf } from '#lib/content/html-tree.ts'
import { readHtml } from '#lib/content/read-html.ts'
import { storableText } from '#lib/content/storable-text.ts'

/** WordPress keeps titles and names as HTML: `Tom &amp; Jerry`, `<em>News</em>`. One line of text. */
export function plainLine(html: string, longest: number): string {
  const text = /[<&]/.test(html) ? textOf(readHtml(html)) : html
  return storableText(text).replace(/\s+/g, ' ').trim().slice(0, longest).toWellFormed()
}

import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5'
import type { HtmlElement } from '#lib/content/html-tree.ts'

const place = parseFragment('<div></div>').childNodes[0] as HtmlElement

/** As a browser reads it inside a page: parse5's own default would keep a cell that has no table. */
export function readHtml(html: string): DefaultTreeAdapterTypes.DocumentFragment {
  return parseFragment(place, html, {})
}

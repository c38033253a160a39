import { serialize } from 'parse5'
import { incomingHtml, permitsElement } from '#lib/content/allow-list.ts'
import { emptyDocument } from '#lib/content/empty.ts'
import { takeFootnotes } from '#lib/content/footnotes-from-html.ts'
import { mediaBlocks, mediaElements } from '#lib/content/from-media.ts'
import { elementsNamed, type HtmlElement } from '#lib/content/html-tree.ts'
import { type Note, startNotes } from '#lib/content/import-notes.ts'
import { type BlockReading, readBlocks } from '#lib/content/read-blocks.ts'
import { readHtml } from '#lib/content/read-html.ts'
import { firstReading, sanitiseHtml } from '#lib/content/sanitise.ts'
import { type Block, type Document, parseDocument } from '#lib/content/schema.ts'
import { detectVideo, type Video } from '#lib/content/videos.ts'

export interface Reading {
  /** The id of the stored picture for an address in the HTML, if there is one. */
  picture: (src: string, attributes: Record<string, string>) => string | undefined
  video?: (url: string) => Video | undefined
}

/**
 * HTML from outside as a document. What a document cannot say stays as a sanitised `html` block, or as
 * its plain text; either way a note says so.
 * @throws {DocumentError} when it is larger than a document may be
 */
export function fromHtml(
  html: string,
  { picture, video = detectVideo }: Reading,
): { document: Document; notes: Note[] } {
  const notes = startNotes()
  const known = (name: string) => permitsElement(incomingHtml, name) || unnoticed.has(name)
  const safe = firstReading(html, incomingHtml, (name) => known(name) || notes.add('element_left_out', name))
  const tree = readHtml(safe)
  takeFootnotes(tree)
  const reading = { picture, video, notes }
  const keep = (element: HtmlElement) => htmlBlocks(element, reading)
  const content = readBlocks(tree.childNodes, { ...reading, keep })
  const document = content.length ? parseDocument({ type: 'doc', version: 1, content }) : emptyDocument()
  return { document, notes: notes.list }
}

/** Their text stays, and whatever they say beside it was for looks or for machines. */
const unnoticed = new Set(
  'html head body meta link title h1 h5 h6 center font big tt strike main article header footer nav aside picture noscript label style'.split(
    ' ',
  ),
)

/** Its pictures and players stand after it, since an `html` block may hold none. */
function htmlBlocks(element: HtmlElement, context: BlockReading): Block[] {
  context.notes.add('kept_as_html', element.tagName)
  const html = sanitiseHtml(`<${element.tagName}>${serialize(element)}</${element.tagName}>`)
  const media = elementsNamed(element, mediaElements).flatMap((inside) => mediaBlocks(inside, context))
  return [{ type: 'html', attrs: { html } }, ...media]
}

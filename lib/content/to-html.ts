import { calloutHtml, callToActionHtml, detailsHtml } from '#lib/content/apart-html.ts'
import { escapeHtml } from '#lib/content/escape.ts'
import { footnotesHtml } from '#lib/content/footnote-html.ts'
import { headingIds } from '#lib/content/heading-ids.ts'
import { inlineHtml } from '#lib/content/inline-html.ts'
import type { LinkContext } from '#lib/content/link-html.ts'
import { galleryHtml, type Picture, type PictureContext, pictureHtml } from '#lib/content/picture-html.ts'
import { sanitiseHtml, withAbsoluteLinks } from '#lib/content/sanitise.ts'
import type {
  Block,
  BulletList,
  Document,
  Heading,
  Inline,
  ListItem,
  OrderedList,
  PullQuote,
} from '#lib/content/schema.ts'
import { tableHtml } from '#lib/content/table-html.ts'
import { videoHtml } from '#lib/content/video-html.ts'
import { type ContentWords, englishContentWords } from '#lib/content/words.ts'

export type Channel = 'page' | 'preview' | 'feed' | 'letter' | 'export'

export interface Rendering {
  channel: Channel
  /** Undefined for what is missing or taken down: it and its words are left out. */
  media: (id: string) => Picture | undefined
  siteUrl: string
  words?: ContentWords
  /** Keeps the footnotes of several texts on one page apart. */
  place?: string
}

interface Context extends LinkContext, PictureContext {
  onSite: boolean
  words: ContentWords
  ids: Map<Heading, string>
}

/** Whole addresses and nothing that only a browser on the site understands. */
const away: Record<Channel, { widest: number } | undefined> = {
  page: undefined,
  preview: undefined,
  feed: { widest: 1_280 },
  letter: { widest: 600 },
  export: { widest: 1_280 },
}

/** The one way from a document to HTML: all text escaped, no scripts, no styles, nothing fetched but own media. */
export function toHtml(document: Document, rendering: Rendering): string {
  const { channel, media, siteUrl, words = englishContentWords, place = '' } = rendering
  const plain = away[channel]
  const ids = plain ? new Map<Heading, string>() : headingIds(document)
  const context: Context = {
    media,
    siteUrl,
    words,
    plain,
    away: Boolean(plain),
    onSite: !plain,
    ids,
    footnotes: { texts: [], place },
  }
  return blocksHtml(document.content, context) + footnotesHtml(context, words)
}

function blocksHtml(blocks: Block[], context: Context): string {
  return blocks.map((block) => blockHtml(block, context)).join('')
}

function blockHtml(block: Block, context: Context): string {
  switch (block.type) {
    case 'paragraph':
      return filled('p', block.content, context)
    case 'heading':
      return headingHtml(block, context)
    case 'bulletList':
      return `<ul>${itemsHtml(block, context)}</ul>`
    case 'orderedList':
      return `<ol${block.attrs.start === 1 ? '' : ` start="${block.attrs.start}"`}>${itemsHtml(block, context)}</ol>`
    case 'blockquote':
      return `<blockquote>${blocksHtml(block.content, context)}</blockquote>`
    case 'pullQuote':
      return pullQuoteHtml(block, context)
    case 'verse':
      return filled('p', block.content, context, ' class="verse"')
    case 'picture':
      return pictureHtml(block, context)
    case 'gallery':
      return galleryHtml(block, context)
    case 'video':
      return videoHtml(block, context.words, context.onSite)
    case 'horizontalRule':
      return '<hr>'
    case 'table':
      return tableHtml(block, {
        inside: (blocks) => looseHtml(blocks, context),
        scrolls: context.onSite,
        words: context.words,
      })
    case 'codeBlock':
      return codeHtml(block.content, context)
    case 'callToAction':
      return callToActionHtml(block, context)
    case 'callout':
      return calloutHtml(block.attrs.title, blocksHtml(block.content, context), context.away)
    case 'details':
      return detailsHtml(block.attrs.summary, blocksHtml(block.content, context), context.away)
    case 'html':
      return importedHtml(block.attrs.html, context)
  }
}

/** Nothing for an empty one: a screen reader would stop at it. */
function filled(element: string, content: Inline[], context: Context, attributes = ''): string {
  return content.length ? `<${element}${attributes}>${inlineHtml(content, context)}</${element}>` : ''
}

function headingHtml(heading: Heading, context: Context): string {
  const id = context.ids.get(heading)
  return filled(`h${heading.attrs.level}`, heading.content, context, id ? ` id="${escapeHtml(id)}"` : '')
}

function itemsHtml({ content }: BulletList | OrderedList, context: Context): string {
  return content.map((item: ListItem) => `<li>${looseHtml(item.content, context)}</li>`).join('')
}

/** Blocks of an item or a cell; a first paragraph needs no element of its own before the end or a list. */
function looseHtml([first, ...rest]: Block[], context: Context): string {
  const tight =
    first?.type === 'paragraph' && rest.every(({ type }) => type === 'bulletList' || type === 'orderedList')
  if (!first || !tight) return blocksHtml(first ? [first, ...rest] : [], context)
  return inlineHtml(first.content, context) + blocksHtml(rest, context)
}

/** Away from its page a pull quote would read as a sentence said twice, so there it is a quotation. */
function pullQuoteHtml({ attrs, content }: PullQuote, context: Context): string {
  const text = filled('p', content, context)
  const source = attrs.source && `<p class="source">${escapeHtml(attrs.source)}</p>`
  if (!text) return ''
  return context.onSite
    ? `<aside class="pull-quote">${text}${source}</aside>`
    : `<blockquote>${text}${source}</blockquote>`
}

function codeHtml(content: { text: string }[], { onSite }: Context): string {
  const code = content.map(({ text }) => escapeHtml(text)).join('')
  return `<pre${onSite ? ' tabindex="0"' : ''}><code>${code}</code></pre>`
}

/**
 * Sanitised again: a stored row may be older than a rule.
 * The section is a wall: in a `div`, an imported `<li>` would close the list item around it.
 */
function importedHtml(html: string, { onSite, siteUrl }: Context): string {
  const safe = sanitiseHtml(html)
  return safe && `<section class="imported">${onSite ? safe : withAbsoluteLinks(safe, siteUrl)}</section>`
}

import { escapeHtml } from '#lib/content/escape.ts'
import { absoluteLink } from '#lib/content/links.ts'
import type { Gallery, PictureBlock } from '#lib/content/schema.ts'

/** A spot of a picture, in percent of its width and height. */
export interface Focus {
  x: number
  y: number
}

/** A picture that may be shown now. Addresses are relative to the site. */
export interface Picture {
  id: string
  width: number
  height: number
  sources: { width: number; webp: string; jpeg: string }[]
  credit?: string
  /** What the library says about it, for places without words of their own. */
  alt?: string
  /** What has to be seen where a page cuts it; unset for the middle. */
  focus?: Focus
}

export interface PictureContext {
  media: (id: string) => Picture | undefined
  siteUrl: string
  /** One plain JPEG with its whole address, for feed readers and mail programs. Unset: a choice of sizes. */
  plain?: { widest: number }
}

type Item = Gallery['attrs']['items'][number]
type Sources = Picture['sources']

/** How wide a picture is shown, for the browser's choice; the widths of components/site/styles/10-paper.css. */
const sizes = {
  column: '(min-width: 45rem) 40rem, 90vw',
  wide: '(min-width: 74rem) 66rem, (min-width: 64rem) 60rem, (min-width: 45rem) 40rem, 90vw',
  full: '100vw',
}

/** A gallery is as wide as `wide`, and on a phone one picture stands under the other. */
function gallerySizes(columns: number): string {
  if (columns === 1) return sizes.column
  const shareOf = (rem: number) => `${Math.round(rem / columns)}rem`
  return `(min-width: 74rem) ${shareOf(66)}, (min-width: 64rem) ${shareOf(60)}, (min-width: 45rem) ${shareOf(40)}, (min-width: 40rem) ${Math.round(90 / columns)}vw, 90vw`
}

export function pictureHtml({ attrs }: PictureBlock, context: PictureContext): string {
  return figure(attrs, { className: `picture ${attrs.width}`, sizes: sizes[attrs.width] }, context)
}

export function galleryHtml({ attrs }: Gallery, context: PictureContext): string {
  const shown = { className: 'picture', sizes: gallerySizes(attrs.columns) }
  const figures = attrs.items.map((item) => figure(item, shown, context)).join('')
  return figures && `<div class="gallery columns-${attrs.columns}">${figures}</div>`
}

/** Nothing at all for a picture that is gone: its words may say what was taken down. */
function figure(item: Item, look: { className: string; sizes: string }, context: PictureContext): string {
  const picture = context.media(item.mediaId)
  if (!picture?.sources.length) return ''
  const sources = picture.sources.toSorted((one, other) => one.width - other.width)
  const alt = escapeHtml(item.decorative ? '' : item.alt.trim() || (picture.alt ?? ''))
  const image = context.plain
    ? plainImage(picture, { sources, alt, siteUrl: context.siteUrl, widest: context.plain.widest })
    : responsiveImage(picture, { sources, alt, sizes: look.sizes })
  return `<figure class="${look.className}">${image}${caption(item.caption, picture.credit)}</figure>`
}

function responsiveImage(
  { width, height }: Picture,
  given: { sources: Sources; alt: string; sizes: string },
): string {
  const choice = (kind: 'webp' | 'jpeg') =>
    `srcset="${given.sources.map((source) => `${escapeHtml(source[kind])} ${source.width}w`).join(', ')}" sizes="${given.sizes}"`
  const src = escapeHtml(atMost(given.sources, 1_000).jpeg)
  return (
    `<picture><source type="image/webp" ${choice('webp')}>` +
    `<img src="${src}" ${choice('jpeg')} alt="${given.alt}" width="${width}" height="${height}" loading="lazy" decoding="async"></picture>`
  )
}

interface Plain {
  sources: Sources
  alt: string
  siteUrl: string
  widest: number
}

function plainImage(picture: Picture, { sources, alt, siteUrl, widest }: Plain): string {
  const source = atMost(sources, 1_280)
  const width = Math.min(source.width, widest)
  const height = Math.round((width * picture.height) / picture.width)
  const src = escapeHtml(absoluteLink(source.jpeg, siteUrl))
  return `<img src="${src}" alt="${alt}" width="${width}" height="${height}">`
}

function atMost(ascending: Sources, width: number): Sources[number] {
  return ascending.findLast((source) => source.width <= width) ?? ascending[0]!
}

function caption(words: string, credit = ''): string {
  const parts = [words && escapeHtml(words), credit && `<span class="credit">${escapeHtml(credit)}</span>`]
  const inside = parts.filter(Boolean).join(' ')
  return inside && `<figcaption>${inside}</figcaption>`
}

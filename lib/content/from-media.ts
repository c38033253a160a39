import {
  attributeOf,
  attributesOf,
  classesOf,
  elementsNamed,
  everyNode,
  type HtmlElement,
  isElement,
  isText,
  textOf,
} from '#lib/content/html-tree.ts'
import type { Notes } from '#lib/content/import-notes.ts'
import { isWebLink, readLink } from '#lib/content/links.ts'
import { mostGalleryColumns } from '#lib/content/nodes.ts'
import type { Block, Inline } from '#lib/content/schema.ts'
import type { Video } from '#lib/content/videos.ts'

export interface MediaReading {
  picture: (src: string, attributes: Record<string, string>) => string | undefined
  video: (url: string) => Video | undefined
  notes: Notes
}

const players = ['iframe', 'embed', 'object', 'video', 'audio']
export const mediaElements = ['img', ...players]

/** A picture or a video; one that cannot be shown here is a link to where it was, and noted. */
export function mediaBlocks(element: HtmlElement, reading: MediaReading, caption = ''): Block[] {
  return element.tagName === 'img'
    ? pictureBlocks(element, reading, caption)
    : playerBlocks(element, reading, caption)
}

function pictureBlocks(image: HtmlElement, reading: MediaReading, caption: string): Block[] {
  const src = sourceOf(image)
  if (isTrackingPixel(image)) return noted(reading, 'picture_left_out', src, [])
  const mediaId = reading.picture(src, attributesOf(image))
  const alt = short(attributeOf(image, 'alt'))
  if (!mediaId) return noted(reading, 'picture_left_out', src, standIn(src, [alt, caption]))
  const width = widthOf(image)
  return [{ type: 'picture', attrs: { mediaId, alt, decorative: false, caption: short(caption), width } }]
}

/** Lazy loading puts the address beside `src`, and an empty image in it. */
function sourceOf(image: HtmlElement): string {
  const src = attributeOf(image, 'src')
  return (/^(?:data:|$)/i.test(src) && attributeOf(image, 'data-src')) || src
}

function isTrackingPixel(image: HtmlElement): boolean {
  return ['width', 'height'].every((name) => /^[01](?:px)?$/.test(attributeOf(image, name)))
}

function widthOf(image: HtmlElement): 'column' | 'wide' | 'full' {
  for (let element: unknown = image; isElementLike(element); element = element.parentNode) {
    const classes = classesOf(element)
    if (classes.includes('alignfull') || classes.includes('kg-width-full')) return 'full'
    if (classes.includes('alignwide') || classes.includes('kg-width-wide')) return 'wide'
  }
  return 'column'
}

function isElementLike(node: unknown): node is HtmlElement {
  return typeof node === 'object' && node !== null && 'attrs' in node
}

function playerBlocks(player: HtmlElement, reading: MediaReading, caption: string): Block[] {
  const addresses = addressesOf(player)
  const video = addresses.map(reading.video).find(Boolean)
  const title = short(attributeOf(player, 'title'))
  if (video) return [{ type: 'video', attrs: { ...video, title, caption: short(caption) } }]
  return noted(
    reading,
    'embed_left_out',
    addresses[0] ?? player.tagName,
    standIn(addresses[0] ?? '', [title, caption]),
  )
}

function addressesOf(player: HtmlElement): string[] {
  const inside = elementsNamed(player, ['param', 'embed', 'source'])
  const named = inside
    .filter(({ tagName }) => tagName !== 'param')
    .map((element) => attributeOf(element, 'src'))
  const given = inside.filter((element) => /^(?:movie|src)$/i.test(attributeOf(element, 'name')))
  const own = ['src', 'data-src', 'data'].map((name) => attributeOf(player, name))
  return [...own, ...given.map((param) => attributeOf(param, 'value')), ...named].filter(Boolean)
}

function noted(
  reading: MediaReading,
  kind: 'picture_left_out' | 'embed_left_out',
  detail: string,
  blocks: Block[],
): Block[] {
  reading.notes.add(kind, detail)
  return blocks
}

/** The words that stood there, leading to where the thing itself was. */
function standIn(src: string, words: string[]): Block[] {
  const written = readLink(src)
  const href = written && isWebLink(written) ? written : undefined
  const said = [...new Set(words.filter(Boolean))].join(' – ')
  const text = said || (href ? fileName(href) : '')
  if (!text) return []
  const inline: Inline = href
    ? { type: 'text', text, marks: [{ type: 'link', attrs: { href } }] }
    : { type: 'text', text }
  return [{ type: 'paragraph', content: [inline] }]
}

function fileName(href: string): string {
  const { pathname, hostname } = new URL(href)
  return pathname.split('/').filter(Boolean).at(-1) ?? hostname
}

/** A figure of pictures or a player with its caption, or undefined for one of text or a table. */
export function figureBlocks(figure: HtmlElement, reading: MediaReading): Block[] | undefined {
  const media = outermostMedia(figure)
  const captions = elementsNamed(figure, ['figcaption'])
  const caption = short(captions.map(textOf).join(' ').replace(/\s+/g, ' '))
  const address = addressAlone(figure, captions)
  const video = address && reading.video(address)
  if (video) return [{ type: 'video', attrs: { ...video, title: '', caption } }]
  const [only] = media
  if (!only || elementsNamed(figure, ['table', 'blockquote', 'pre', 'ul', 'ol']).length) return undefined
  if (media.length > 1) return galleryBlocks(figure, reading)
  noteLinkAround(only, reading)
  return mediaBlocks(only, reading, caption)
}

function outermostMedia(parent: HtmlElement): HtmlElement[] {
  return elementsNamed(parent, mediaElements).filter(
    ({ tagName, parentNode }) =>
      tagName !== 'embed' || !isElementLike(parentNode) || parentNode.tagName !== 'object',
  )
}

function addressAlone(figure: HtmlElement, captions: HtmlElement[]): string {
  const inCaptions = new Set(captions.flatMap((caption) => [...everyNode(caption)]))
  return [...everyNode(figure)]
    .map((node) => (isText(node) && !inCaptions.has(node) ? node.value : ''))
    .join('')
    .trim()
}

/** A link around a picture led to its large version, which the picture's own page no longer needs, or elsewhere. */
function noteLinkAround(image: HtmlElement, { notes }: MediaReading): void {
  const around = image.parentNode
  const href = isElementLike(around) && around.tagName === 'a' ? attributeOf(around, 'href') : ''
  if (href && !/\.(?:jpe?g|png|gif|webp)(?:\?|$)/i.test(href)) notes.add('link_left_out', href)
}

const galleryClasses = [
  'gallery',
  'wp-block-gallery',
  'blocks-gallery-grid',
  'kg-gallery-card',
  'kg-gallery-container',
]

export function isGallery(element: HtmlElement): boolean {
  return (
    classesOf(element).some((name) => galleryClasses.includes(name)) &&
    elementsNamed(element, ['img']).length > 0
  )
}

/** The pictures that are here as one gallery; the others after it, as links. */
export function galleryBlocks(element: HtmlElement, reading: MediaReading): Block[] {
  const blocks = outermostMedia(element).flatMap((media) =>
    mediaBlocks(media, reading, captionBeside(media, element)),
  )
  const items = blocks.flatMap((block) => (block.type === 'picture' ? [withoutWidth(block.attrs)] : []))
  const others = [...blocks.filter(({ type }) => type !== 'picture'), ...ownCaption(element)]
  return items.length
    ? [{ type: 'gallery', attrs: { items, columns: columnsOf(element, items.length) } }, ...others]
    : others
}

function withoutWidth<A extends { width: string }>({ width: _, ...attributes }: A): Omit<A, 'width'> {
  return attributes
}

function captionBeside(media: HtmlElement, gallery: HtmlElement): string {
  for (
    let around = media.parentNode;
    isElementLike(around) && around !== gallery;
    around = around.parentNode
  ) {
    const [caption] = elementsNamed(around, ['figcaption', 'dd'])
    if (caption && elementsNamed(around, ['img']).length === 1)
      return textOf(caption).replace(/\s+/g, ' ').trim()
  }
  return ''
}

function ownCaption(gallery: HtmlElement): Block[] {
  const captions = gallery.childNodes.filter(isElement).filter(({ tagName }) => tagName === 'figcaption')
  const text = captions.map(textOf).join(' ').replace(/\s+/g, ' ').trim()
  return text ? [{ type: 'paragraph', content: [{ type: 'text', text }] }] : []
}

function columnsOf(gallery: HtmlElement, pictures: number): number {
  const named = classesOf(gallery).flatMap((name) => /^(?:gallery-)?columns-(\d+)$/.exec(name)?.[1] ?? [])
  return Math.min(Math.max(Number(named[0] ?? Math.min(3, pictures)), 1), mostGalleryColumns)
}

function short(words: string): string {
  return words.trim().slice(0, 2_000).toWellFormed()
}

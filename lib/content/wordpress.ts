import { escapeHtml } from '#lib/content/escape.ts'
import { type Note, type Notes, startNotes } from '#lib/content/import-notes.ts'
import { replaceShortcodes, type Shortcode } from '#lib/content/shortcodes.ts'
import { wordpressParagraphs } from '#lib/content/wordpress-paragraphs.ts'

export interface GalleryPicture {
  src: string
  alt: string
  caption: string
}

export interface WordpressReading {
  /** The pictures of a gallery: those with these ids, in this order, or all attached ones where it names none. */
  gallery: (ids: string[] | undefined) => GalleryPicture[]
}

/** A post body in any of WordPress's three dialects as the HTML that `fromHtml` reads. */
export function wordpressToHtml(raw: string, reading: WordpressReading): { html: string; notes: Note[] } {
  const notes = startNotes()
  const text = raw.replace(/\r\n?/g, '\n')
  const expanded = replaceShortcodes(text, (code) => shortcodeHtml(code, { ...reading, notes }))
  return { html: withoutComments(expanded, notes), notes: notes.list }
}

interface Context extends WordpressReading {
  notes: Notes
}

const providers = ['youtube', 'vimeo', 'embed']

function shortcodeHtml(code: Shortcode, context: Context): string | undefined {
  if (code.name === 'caption' || code.name === 'wp_caption') return captionHtml(code)
  if (code.name === 'gallery') return galleryHtml(code.attributes, context)
  if (providers.includes(code.name)) return `\n\n${addressIn(code)}\n\n`
  if (code.name === 'video' || code.name === 'audio') return playerHtml(code)
  if (looksMeant(code)) context.notes.add('shortcode_left_as_text', code.name)
  return undefined
}

/** "[sic]" and "[3]" are words in brackets; a plugin's code has attributes, an end or a compound name. */
function looksMeant({ name, attributes, content }: Shortcode): boolean {
  return Object.keys(attributes).length > 0 || content !== undefined || /[-_]/.test(name)
}

function captionHtml({ attributes, content = '' }: Shortcode): string {
  const end = content.search(/<\/a>|$/i) === content.length ? endOfImage(content) : endOfLink(content)
  const caption = attributes.caption ? escapeHtml(attributes.caption) : content.slice(end)
  const figcaption = caption.trim() && `<figcaption>${caption.trim()}</figcaption>`
  return `\n\n<figure class="${escapeHtml(attributes.align ?? '')}">${content.slice(0, end)}${figcaption}</figure>\n\n`
}

function endOfImage(content: string): number {
  const image = content.search(/<img\b/i)
  const end = image === -1 ? -1 : content.indexOf('>', image)
  return end === -1 ? 0 : end + 1
}

/** A link after the picture belongs to the caption's words; only one around it ends with it. */
function endOfLink(content: string): number {
  const image = endOfImage(content)
  const rest = /^\s*<\/a>/i.exec(content.slice(image))
  return rest ? image + rest[0].length : image
}

function galleryHtml(
  { ids, include, columns = '3' }: Record<string, string>,
  { gallery, notes }: Context,
): string {
  const named = (ids ?? include)
    ?.split(',')
    .map((id) => id.trim())
    .filter(Boolean)
  const pictures = gallery(named)
  if (!pictures.length) notes.add('block_left_out', 'gallery')
  const figures = pictures.map(({ src, alt, caption }) => {
    const figcaption = caption && `<figcaption>${escapeHtml(caption)}</figcaption>`
    return `<figure><img src="${escapeHtml(src)}" alt="${escapeHtml(alt)}">${figcaption}</figure>`
  })
  return `\n\n<div class="gallery columns-${Number.parseInt(columns, 10) || 3}">${figures.join('')}</div>\n\n`
}

function addressIn({ name, attributes, values, content }: Shortcode): string {
  const written = (content ?? attributes.url ?? attributes.src ?? attributes.id ?? values[0] ?? '')
    .trim()
    .replace(/^=/, '')
  if (/^(?:https?:)?\/\//i.test(written) || name === 'embed') return escapeHtml(decoded(written))
  const page = name === 'vimeo' ? 'https://vimeo.com/' : 'https://www.youtube.com/watch?v='
  return escapeHtml(page + written)
}

function decoded(url: string): string {
  return url.replaceAll('&amp;', '&').replaceAll('&#038;', '&')
}

function playerHtml({ name, attributes }: Shortcode): string {
  const kinds = ['src', 'mp4', 'm4v', 'webm', 'ogv', 'mp3', 'm4a', 'ogg', 'wav']
  const src = kinds.map((kind) => attributes[kind]).find(Boolean) ?? ''
  return `\n\n<${name} src="${escapeHtml(src)}"></${name}>\n\n`
}

/** Comments gone, and paragraphs made wherever no block of the newer editor says what they are. */
function withoutComments(html: string, notes: Notes): string {
  let result = ''
  let classic = ''
  let depth = 0
  const pass = (text: string) => {
    if (depth) result += text
    else classic += text
  }
  const endClassic = () => {
    result += classic.trim() && wordpressParagraphs(classic)
    classic = ''
  }
  for (const part of partsOf(html)) {
    const block = blockIn(part)
    if (!block) {
      if (!part.startsWith('<!--')) pass(part)
      continue
    }
    if (block.kind !== 'closes') endClassic()
    if (block.kind === 'alone' && !quietBlocks.has(block.name)) notes.add('block_left_out', block.name)
    depth = Math.max(0, depth + { opens: 1, closes: -1, alone: 0 }[block.kind])
  }
  endClassic()
  return result
}

const quietBlocks = new Set(['more', 'nextpage', 'spacer', 'separator'])

function blockIn(part: string): { name: string; kind: 'opens' | 'closes' | 'alone' } | undefined {
  const [, slash, name] = /^<!--\s+(\/)?wp:([a-z][a-z0-9_/-]*)/.exec(part) ?? []
  if (!name) return undefined
  return { name: name.replace(/\/$/, ''), kind: slash ? 'closes' : /\/-->$/.test(part) ? 'alone' : 'opens' }
}

function* partsOf(html: string): Generator<string> {
  let at = 0
  for (let start = html.indexOf('<!--'); start !== -1; start = html.indexOf('<!--', at)) {
    const end = html.indexOf('-->', start)
    if (end === -1) break
    if (start > at) yield html.slice(at, start)
    yield html.slice(start, end + 3)
    at = end + 3
  }
  if (at < html.length) yield html.slice(at)
}

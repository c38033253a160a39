import { z } from 'zod'
import { codeContent, inlineContent, words } from '#lib/content/inline-schema.ts'
import { tooLarge } from '#lib/content/limits.ts'
import { isAllowedLink } from '#lib/content/links.ts'
import { headingLevels, mostGalleryColumns, pictureWidths } from '#lib/content/nodes.ts'
import { sanitiseHtml } from '#lib/content/sanitise.ts'
import { storableText } from '#lib/content/storable-text.ts'
import { isVideo } from '#lib/content/videos.ts'

const mediaId = z.uuid().overwrite((id) => id.toLowerCase())
const described = { mediaId, alt: words, decorative: z.boolean().default(false), caption: words }

const paragraph = z.object({ type: z.literal('paragraph'), content: inlineContent })
const heading = z.object({
  type: z.literal('heading'),
  attrs: z.object({ level: z.literal(headingLevels).default(2) }).prefault({}),
  content: inlineContent,
})
const pullQuote = z.object({
  type: z.literal('pullQuote'),
  attrs: z.object({ source: words }).prefault({}),
  content: inlineContent,
})
const verse = z.object({ type: z.literal('verse'), content: inlineContent })
const picture = z.object({
  type: z.literal('picture'),
  attrs: z.object({ ...described, width: z.enum(pictureWidths).default('column') }),
})
const gallery = z.object({
  type: z.literal('gallery'),
  attrs: z
    .object({
      items: z.array(z.object(described)).default([]),
      columns: z.int().min(1).max(mostGalleryColumns).default(3),
    })
    .prefault({}),
})
const video = z.object({
  type: z.literal('video'),
  attrs: z
    .object({
      provider: z.enum(['youtube', 'vimeo', 'peertube']),
      id: z.string(),
      host: z.string().nullable().default(null),
      title: words,
      caption: words,
    })
    .refine(isVideo, 'This is not a video of a known provider.'),
})
const horizontalRule = z.object({ type: z.literal('horizontalRule') })
const codeBlock = z.object({ type: z.literal('codeBlock'), content: codeContent })
/** Without an address while somebody is still writing it: then it is shown as its words. */
const callToAction = z.object({
  type: z.literal('callToAction'),
  attrs: z
    .object({
      href: z
        .string()
        .refine((href) => href === '' || isAllowedLink(href), 'This link is not allowed.')
        .default(''),
    })
    .prefault({}),
  content: codeContent,
})
const html = z.object({
  type: z.literal('html'),
  attrs: z
    .object({
      html: z
        .string()
        .overwrite((written) => sanitiseHtml(storableText(written)))
        .default(''),
    })
    .prefault({}),
})

const blocks = z.array(z.lazy(() => block)).min(1)
const listItem = z.object({
  type: z.literal('listItem'),
  content: blocks.refine((inside) => inside[0]?.type === 'paragraph', 'A list item begins with a paragraph.'),
})
const bulletList = z.object({ type: z.literal('bulletList'), content: z.array(listItem).min(1) })
const orderedList = z.object({
  type: z.literal('orderedList'),
  attrs: z.object({ start: z.int().min(0).max(1_000_000).default(1) }).prefault({}),
  content: z.array(listItem).min(1),
})
const blockquote = z.object({ type: z.literal('blockquote'), content: blocks })
const callout = z.object({
  type: z.literal('callout'),
  attrs: z.object({ title: words }).prefault({}),
  content: blocks,
})
const details = z.object({
  type: z.literal('details'),
  attrs: z.object({ summary: words }).prefault({}),
  content: blocks,
})

const span = z.int().min(1).max(100).default(1)
const spans = z.object({ colspan: span, rowspan: span }).prefault({})
const tableHeader = z.object({ type: z.literal('tableHeader'), attrs: spans, content: blocks })
const tableCell = z.object({ type: z.literal('tableCell'), attrs: spans, content: blocks })
const cell = z.discriminatedUnion('type', [tableHeader, tableCell])
const tableRow = z.object({ type: z.literal('tableRow'), content: z.array(cell).default([]) })
const table = z.object({ type: z.literal('table'), content: z.array(tableRow).min(1) })

const leaves = [
  paragraph,
  heading,
  pullQuote,
  verse,
  picture,
  gallery,
  video,
  horizontalRule,
  codeBlock,
  callToAction,
  html,
] as const

const block: z.ZodType<Block> = z.lazy(() =>
  z.discriminatedUnion('type', [...leaves, bulletList, orderedList, blockquote, callout, details, table]),
)

const doc = z.object({ type: z.literal('doc'), version: z.literal(1), content: blocks })

/** Knows nothing of people: it says only whether this is a document that can be stored and shown. */
export const documentSchema = z.unknown().superRefine(refuseTooLarge).pipe(doc)

export class DocumentError extends Error {
  override name = 'DocumentError'
}

/**
 * The document as it may be stored: unknown attributes dropped, `html` blocks sanitised.
 * @throws {DocumentError} in words, with the place
 */
export function parseDocument(json: unknown): Document {
  const { data, error } = documentSchema.safeParse(json)
  if (error) throw new DocumentError(explain(error))
  return data
}

export function refuseTooLarge(json: unknown, context: z.RefinementCtx): void {
  const why = tooLarge(json)
  if (why) context.addIssue({ code: 'custom', message: `It ${why}.` })
}

export function explain(error: z.ZodError): string {
  const issue = error.issues[0]
  const place = issue?.path.length ? ` at ${z.core.toDotPath(issue.path)}` : ''
  return `This text cannot be stored${place}: ${issue?.message}`
}

export { emptyDocument } from '#lib/content/empty.ts'
export type { Footnote, Inline, Mark } from '#lib/content/inline-schema.ts'

export type Heading = z.infer<typeof heading>
export type PullQuote = z.infer<typeof pullQuote>
export type PictureBlock = z.infer<typeof picture>
export type Gallery = z.infer<typeof gallery>
export type VideoBlock = z.infer<typeof video>
export type CallToAction = z.infer<typeof callToAction>
export interface ListItem {
  type: 'listItem'
  content: Block[]
}
export interface BulletList {
  type: 'bulletList'
  content: ListItem[]
}
export interface OrderedList {
  type: 'orderedList'
  attrs: { start: number }
  content: ListItem[]
}
interface Blockquote {
  type: 'blockquote'
  content: Block[]
}
export interface Callout {
  type: 'callout'
  attrs: { title: string }
  content: Block[]
}
export interface Details {
  type: 'details'
  attrs: { summary: string }
  content: Block[]
}
export interface TableCell {
  type: 'tableHeader' | 'tableCell'
  attrs: z.infer<typeof spans>
  content: Block[]
}
export interface TableRow {
  type: 'tableRow'
  content: TableCell[]
}
export interface Table {
  type: 'table'
  content: TableRow[]
}
export type Block =
  | z.infer<(typeof leaves)[number]>
  | BulletList
  | OrderedList
  | Blockquote
  | Callout
  | Details
  | Table
export interface Document {
  type: 'doc'
  version: 1
  content: Block[]
}

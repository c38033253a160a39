import { z } from 'zod'
import { plainInlineContent } from '#lib/content/inline-schema.ts'
import { type Document, DocumentError, explain, refuseTooLarge } from '#lib/content/schema.ts'
import { storableText } from '#lib/content/storable-text.ts'
import { type Channel, toHtml } from '#lib/content/to-html.ts'

const paragraph = z.object({ type: z.literal('paragraph'), content: plainInlineContent })
const bulletList = z.object({ type: z.literal('bulletList'), content: z.lazy(() => items) })
const orderedList = z.object({
  type: z.literal('orderedList'),
  attrs: z.object({ start: z.int().min(0).max(1_000_000).default(1) }).prefault({}),
  content: z.lazy(() => items),
})
const listItem = z.object({
  type: z.literal('listItem'),
  content: z.tuple([paragraph]).rest(z.lazy(() => block)),
})
const items: z.ZodType<Item[]> = z.array(listItem).min(1)
const block: z.ZodType<RichBlock> = z.discriminatedUnion('type', [paragraph, bulletList, orderedList])

type RichParagraph = z.infer<typeof paragraph>
type Item = { type: 'listItem'; content: [RichParagraph, ...RichBlock[]] }
type RichBlock =
  | RichParagraph
  | { type: 'bulletList'; content: Item[] }
  | { type: 'orderedList'; attrs: { start: number }; content: Item[] }

/** A document of paragraphs and lists with bold, italic and links: for biographies and next steps. */
export interface RichText {
  type: 'doc'
  version: 1
  content: RichBlock[]
}

export const richTextSchema = z
  .unknown()
  .superRefine(refuseTooLarge)
  .pipe(z.object({ type: z.literal('doc'), version: z.literal(1), content: z.array(block).min(1) }))

/** @throws {DocumentError} in words, with the place */
export function parseRichText(json: unknown): RichText {
  const { data, error } = richTextSchema.safeParse(json)
  if (error) throw new DocumentError(explain(error))
  return data
}

export function richTextToHtml(
  text: RichText,
  { channel, siteUrl }: { channel: Channel; siteUrl: string },
): string {
  const document: Document = text
  return toHtml(document, { channel, siteUrl, media: () => undefined })
}

/** Blank lines part paragraphs, single line ends stay; nothing in it is read as markup. */
export function richTextFromText(plain: string): RichText {
  const paragraphs = storableText(plain.replace(/\r\n?/g, '\n'))
    .split(/\n[\t ]*\n/)
    .map((text) => text.trim())
    .filter(Boolean)
  return { type: 'doc', version: 1, content: (paragraphs.length ? paragraphs : ['']).map(paragraphOf) }
}

function paragraphOf(text: string): RichParagraph {
  const lines = text.split('\n').map((line) => (line ? [{ type: 'text' as const, text: line }] : []))
  return {
    type: 'paragraph',
    content: lines.flatMap((line, at) => (at ? [{ type: 'hardBreak' as const }, ...line] : line)),
  }
}

import { z } from 'zod'
import { isAllowedLink } from '#lib/content/links.ts'
import { storableText } from '#lib/content/storable-text.ts'

const link = z.object({
  type: z.literal('link'),
  attrs: z.object({ href: z.string().refine(isAllowedLink, 'This link is not allowed.') }),
})
const bold = z.object({ type: z.literal('bold') })
const italic = z.object({ type: z.literal('italic') })
const strike = z.object({ type: z.literal('strike') })
const code = z.object({ type: z.literal('code') })

const mark = z.discriminatedUnion('type', [link, bold, italic, strike, code])
const plainMark = z.discriminatedUnion('type', [link, bold, italic])

/** Words beside the text: of a source, a caption, somebody who speaks. */
export const words = z.string().max(2_000).overwrite(storableText).default('')

const footnote = z.object({ type: z.literal('footnote'), attrs: z.object({ text: words }).prefault({}) })
const hardBreak = z.object({ type: z.literal('hardBreak') })
const characters = z.string().overwrite(storableText)

function textWith<M extends typeof mark | typeof plainMark>(allowed: M) {
  const marks = z.array(allowed).refine(eachOnce, 'The same mark stands here twice.').optional()
  return z.object({ type: z.literal('text'), text: characters, marks })
}

function eachOnce(marks: { type: string }[]): boolean {
  return new Set(marks.map(({ type }) => type)).size === marks.length
}

/** ProseMirror knows no empty text; one may be left over once control characters are gone. */
function withoutEmpty<I extends { type: string; text?: string }>(inline: I[]): I[] {
  return inline.filter(({ type, text }) => type !== 'text' || text !== '')
}

export const inlineContent = z
  .array(z.discriminatedUnion('type', [textWith(mark), hardBreak, footnote]))
  .default([])
  .overwrite(withoutEmpty)

export const plainInlineContent = z
  .array(z.discriminatedUnion('type', [textWith(plainMark), hardBreak]))
  .default([])
  .overwrite(withoutEmpty)

export const codeContent = z
  .array(z.object({ type: z.literal('text'), text: characters }))
  .default([])
  .overwrite(withoutEmpty)

export type Mark = z.infer<typeof mark>
export type Footnote = z.infer<typeof footnote>
export type Inline = z.infer<typeof inlineContent>[number]

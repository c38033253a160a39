import type { Document, Paragraph } from '#lib/content/schema.ts'

export const emptyDocument = (): Document => ({ type: 'doc', version: 1, content: [emptyParagraph()] })

export const emptyParagraph = (): Paragraph => ({ type: 'paragraph', content: [] })

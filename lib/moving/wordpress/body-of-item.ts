import { fromHtml } from '#lib/content/from-html.ts'
import type { Note } from '#lib/content/import-notes.ts'
import { type Document, DocumentError, emptyDocument } from '#lib/content/schema.ts'
import { wordpressToHtml } from '#lib/content/wordpress.ts'
import type { Survey } from './survey.ts'
import type { WxrItem } from './wxr-item.ts'

export interface ItemBody {
  document: Document
  notes: Note[]
  /** Why the text could not be taken at all. */
  refused?: string
}

export function bodyOfItem({ id, content }: WxrItem, { attachments }: Pick<Survey, 'attachments'>): ItemBody {
  const gallery = (ids: string[] | undefined) => {
    const wanted = ids ?? [...attachments].filter(([, { postId }]) => postId === id).map(([own]) => own)
    return wanted.flatMap((own) => attachments.get(own) ?? [])
  }
  try {
    const fromWordpress = wordpressToHtml(content, { gallery })
    const { document, notes } = fromHtml(fromWordpress.html, { picture: () => undefined })
    return { document, notes: [...fromWordpress.notes, ...notes] }
  } catch (error) {
    if (!(error instanceof DocumentError)) throw error
    return { document: emptyDocument(), notes: [], refused: error.message }
  }
}

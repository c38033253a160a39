import type { Block, Document } from '#lib/content/schema.ts'
import { toText } from '#lib/content/to-text.ts'
import type { Snapshot } from './snapshot.ts'

/** What the check before publishing found, in words for the writer. */
export interface Finding {
  /** `blocks` stops publishing; `hint` is only said. */
  level: 'blocks' | 'hint'
  code: 'title' | 'body' | 'picture' | 'cover' | 'protection' | 'excerpt'
  /** The field of the editor that it is about. */
  field: 'title' | 'body' | 'coverAlt' | 'protection' | 'excerpt'
  message: string
  mediaId?: string
}

export interface CheckContext {
  /** File names of pictures, by id, to call them by. */
  pictureNames: ReadonlyMap<string, string>
  /** Readers know it already, so that the question about protection no longer holds it back. */
  wasPublic: boolean
}

export const protectionQuestion = 'Could someone be harmed by being recognised here?'

type Check = (post: Snapshot, context: CheckContext) => Finding[]

const checks: readonly Check[] = [
  titleIsThere,
  bodyIsThere,
  picturesAreDescribed,
  coverIsDescribed,
  protectionIsAnswered,
  excerptIsThere,
]

export const check: Check = (post, context) => checks.flatMap((one) => one(post, context))

/**
 * What stops an update of what is out already: only what it brings with it. Taking something away is
 * never stopped, except that a post without a title could not be found again.
 */
export function checkUpdate(before: Snapshot, after: Snapshot, context: CheckContext): Finding[] {
  const known = new Set(check(before, context).map(identity))
  return check(after, context).filter((finding) => {
    if (finding.level !== 'blocks' || finding.code === 'body') return false
    return !known.has(identity(finding))
  })
}

const identity = ({ code, mediaId }: Finding): string => `${code} ${mediaId ?? ''}`

function titleIsThere({ title }: Snapshot): Finding[] {
  if (title.trim()) return []
  return [{ level: 'blocks', code: 'title', field: 'title', message: 'Please give it a title.' }]
}

function bodyIsThere({ body }: Snapshot): Finding[] {
  const isText = ({ type }: Block) => type === 'paragraph' || type === 'heading'
  if (toText(body).trim() || !body.content.every(isText)) return []
  return [{ level: 'blocks', code: 'body', field: 'body', message: 'There is no text yet.' }]
}

function picturesAreDescribed({ body }: Snapshot, { pictureNames }: CheckContext): Finding[] {
  return picturesIn(body).flatMap(({ mediaId, alt, decorative, caption }, at) => {
    if (decorative || alt.trim()) return []
    const name = pictureNames.get(mediaId) || caption
    const which = name ? `The picture “${name}”` : `Picture ${at + 1} of the text`
    const message = `${which} has no description for people who do not see it. Please write one, or mark it as decorative.`
    return [{ level: 'blocks', code: 'picture', field: 'body', message, mediaId }]
  })
}

function coverIsDescribed({ coverId, coverAlt }: Snapshot): Finding[] {
  if (!coverId || coverAlt.trim()) return []
  const message = 'The cover picture has no description for people who do not see it. Please write one.'
  return [{ level: 'blocks', code: 'cover', field: 'coverAlt', message, mediaId: coverId }]
}

function protectionIsAnswered({ protection }: Snapshot, { wasPublic }: CheckContext): Finding[] {
  if (protection !== 'unasked') return []
  const level = wasPublic ? 'hint' : 'blocks'
  return [{ level, code: 'protection', field: 'protection', message: protectionQuestion }]
}

function excerptIsThere({ excerpt }: Snapshot): Finding[] {
  if (excerpt.trim()) return []
  const message = 'Without a summary, lists and shared links show the first words of the text.'
  return [{ level: 'hint', code: 'excerpt', field: 'excerpt', message }]
}

type Pictured = { mediaId: string; alt: string; decorative: boolean; caption: string }

function picturesIn(document: Pick<Document, 'content'>): Pictured[] {
  return document.content.flatMap((block) => {
    switch (block.type) {
      case 'picture':
        return [block.attrs]
      case 'gallery':
        return block.attrs.items
      case 'blockquote':
        return picturesIn(block)
      case 'bulletList':
      case 'orderedList':
        return block.content.flatMap(picturesIn)
      case 'table':
        return block.content.flatMap((row) => row.content.flatMap(picturesIn))
      default:
        return []
    }
  })
}

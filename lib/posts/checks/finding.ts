import type { Snapshot } from '../snapshot.ts'

/** `blocks` stops it; `asks` wants to know why it is right as it is; `hint` is only said. */
export type Level = 'blocks' | 'asks' | 'hint'

/** What a check before publishing found, in words for the writer. */
export interface Finding {
  level: Level
  code:
    | 'title'
    | 'body'
    | 'blank'
    | 'picture'
    | 'cover'
    | 'protection'
    | 'excerpt'
    | 'credit'
    | 'heading_order'
    | 'heading_empty'
    | 'link_broken'
    | 'link_place'
    | 'link_vague'
    | 'link_bare'
    | 'long_sentences'
    | 'hard_to_read'
  /** The field of the editor that it is about. */
  field: 'title' | 'body' | 'coverAlt' | 'protection' | 'excerpt' | 'nextSteps'
  message: string
  /** What tells it from others of its kind, wherever it stands: the picture's id, the link's address. */
  about?: string
  /** Where in the text: the number of the block, of the block within it, and so on. */
  place?: number[]
}

/** Where an address of this site leads for readers. */
export type LinkState = 'there' | 'moved' | 'empty' | 'not_public' | 'gone' | 'missing'

/** What the checks have to know beyond the text; the same for all of them. */
export interface CheckContext {
  /** By id. One that the library describes, or calls decorative, needs no words of the post's own. */
  pictures: ReadonlyMap<string, { name: string; isDescribed: boolean; hasCredit: boolean }>
  /** Links of the text that lead to this site, as they are written. */
  links: ReadonlyMap<string, LinkState>
  /** Readers know it already, so that the question about protection no longer holds it back. */
  wasPublic: boolean
}

/** Pure: it sees the text and the context, and nothing else. */
export type Check = (post: Snapshot, context: CheckContext) => Finding[]

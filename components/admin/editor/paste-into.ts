import { Fragment, Slice } from '@tiptap/pm/model'
import type { EditorState, Transaction } from '@tiptap/pm/state'
import { isPasted } from '#lib/content/paste/read-paste.ts'
import type { Block } from '#lib/content/schema.ts'

/** Where a picture will stand once it is here, and what it says. */
export interface PicturePlace {
  mediaId: string
  at: number
  alt: string
  caption: string
}

/**
 * Blocks in the place of what is selected, as if they were typed there: a first paragraph goes on in the line. Their
 * pictures are not set yet; each has its place.
 */
export function pasteInto(state: EditorState, blocks: Block[]): { tr: Transaction; places: PicturePlace[] } {
  const content = Fragment.fromJSON(state.schema, blocks)
  for (const node of content.content) node.check()
  const tr = state.tr.replaceSelection(Slice.maxOpen(content, false))
  return { tr: tr.scrollIntoView().setMeta('paste', true), places: takeOutPictures(tr) }
}

function takeOutPictures(tr: Transaction): PicturePlace[] {
  const places: PicturePlace[] = []
  tr.doc.descendants((node, at) => {
    const { mediaId, alt, caption } = node.attrs
    if (node.type.name === 'picture' && isPasted(mediaId)) places.push({ mediaId, at, alt, caption })
  })
  const before = tr.steps.length
  for (const { at } of places.toReversed()) tr.delete(at, at + 1)
  const taken = tr.mapping.slice(before)
  return places.map((place) => ({ ...place, at: taken.map(place.at) }))
}

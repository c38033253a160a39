import type { Editor } from '@tiptap/core'
import { Selection, type Transaction } from '@tiptap/pm/state'
import type { Item } from './gallery-item.tsx'

/** A place that moves along while people go on writing before it. */
export function markPlace(editor: Editor, start: number): { at: () => number; forget: () => void } {
  let at = start
  const follow = ({ transaction }: { transaction: Transaction }) => {
    at = transaction.mapping.map(at)
  }
  editor.on('transaction', follow)
  return { at: () => at, forget: () => void editor.off('transaction', follow) }
}

/**
 * After the block that the place is in; an empty paragraph there makes room. The cursor goes on below it: were
 * the picture selected, the next letter typed would replace it.
 */
export function insertPicture(editor: Editor, item: Item, at: number): void {
  const place = editor.state.doc.resolve(Math.min(at, editor.state.doc.content.size))
  const node = { type: 'picture', attrs: item }
  const isEmptyLine = place.depth === 1 && place.parent.content.size === 0
  const after = place.depth === 0 ? place.pos : place.after(1)
  const from = isEmptyLine ? place.before(1) : after
  editor.commands.insertContentAt({ from, to: after }, node)
  const below = Selection.findFrom(editor.state.doc.resolve(from + 1), 1, true)
  if (below) editor.commands.setTextSelection(below.from)
}

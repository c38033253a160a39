import type { Editor } from '@tiptap/core'
import type { Transaction } from '@tiptap/pm/state'
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

/** After the block that the place is in; an empty paragraph there makes room. */
export function insertPicture(editor: Editor, item: Item, at: number): void {
  const place = editor.state.doc.resolve(Math.min(at, editor.state.doc.content.size))
  const node = { type: 'picture', attrs: item }
  const isEmptyLine = place.depth === 1 && place.parent.content.size === 0
  const after = place.depth === 0 ? place.pos : place.after(1)
  editor.commands.insertContentAt(isEmptyLine ? { from: place.before(1), to: after } : after, node)
}

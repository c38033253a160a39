import type { Editor } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { NodeSelection, type Selection, TextSelection } from '@tiptap/pm/state'

/**
 * Selects the block at this place (its number, the number of the block within it, …) and brings it into view.
 * @returns false when the text has no such block any longer
 */
export function showPlace(editor: Editor, place: readonly number[]): boolean {
  const selection = selectionAt(editor.state.doc, place)
  if (!selection) return false
  editor.view.dispatch(editor.state.tr.setSelection(selection).scrollIntoView())
  editor.view.focus()
  const { node } = editor.view.domAtPos(selection.from)
  const element = node instanceof Element ? node : node.parentElement
  element?.scrollIntoView({ block: 'center' })
  return true
}

export function selectionAt(doc: Node, place: readonly number[]): Selection | null {
  let [node, inside, at] = [doc, 0, 0]
  for (const index of place) {
    if (index >= node.childCount) return null
    at = inside
    for (let before = 0; before < index; before += 1) at += node.child(before).nodeSize
    node = node.child(index)
    inside = at + 1
  }
  if (node === doc) return null
  if (node.isTextblock) return TextSelection.create(doc, inside, inside + node.content.size)
  return NodeSelection.isSelectable(node)
    ? NodeSelection.create(doc, at)
    : TextSelection.near(doc.resolve(inside))
}

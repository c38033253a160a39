import type { Editor } from '@tiptap/core'
import { type EditorState, NodeSelection, Selection, type Transaction } from '@tiptap/pm/state'

export type Way = 'up' | 'down'

/** Changes places with the block before or after; at an end nothing happens. */
export function moveBlock(editor: Editor, from: number | undefined, way: Way): boolean {
  const tr = from === undefined ? undefined : moved(editor.state, from, way)
  if (tr) editor.view.dispatch(tr)
  return Boolean(tr)
}

/** The same for the block or the item of a list that the cursor is in. */
export function moveHere(editor: Editor, way: Way): boolean {
  return moveBlock(editor, placeOfBlock(editor.state), way)
}

export function moved(state: EditorState, from: number, way: Way): Transaction | undefined {
  const { doc, tr, selection } = state
  const node = doc.nodeAt(from)
  const place = doc.resolve(from)
  const neighbour = place.parent.maybeChild(place.index() + (way === 'up' ? -1 : 1))
  if (!node || !neighbour) return undefined
  const to = way === 'up' ? from - neighbour.nodeSize : from + neighbour.nodeSize
  tr.delete(from, from + node.nodeSize).insert(to, node)
  if (selection.from >= from && selection.to <= from + node.nodeSize) follow(tr, selection, to - from)
  return tr.scrollIntoView()
}

/** The cursor goes along with its block. */
function follow(tr: Transaction, selection: Selection, by: number): void {
  const at = selection.from + by
  const isNode = selection instanceof NodeSelection
  tr.setSelection(isNode ? NodeSelection.create(tr.doc, at) : Selection.near(tr.doc.resolve(at)))
}

function placeOfBlock({ selection }: EditorState): number | undefined {
  const { $from } = selection
  if (selection instanceof NodeSelection && $from.depth === 0) return selection.from
  const depths = Array.from({ length: $from.depth }, (_, at) => $from.depth - at)
  const depth = depths.find((level) => $from.node(level).type.name === 'listItem') ?? 1
  return $from.depth ? $from.before(depth) : undefined
}

import type { Editor } from '@tiptap/core'

/** Changes places with the block before or after; at an end nothing happens. */
export function moveBlock(editor: Editor, from: number | undefined, way: 'up' | 'down'): void {
  if (from === undefined) return
  const { doc, tr } = editor.state
  const node = doc.nodeAt(from)
  if (!node) return
  const place = doc.resolve(from)
  const index = place.index()
  const neighbour = place.parent.maybeChild(way === 'up' ? index - 1 : index + 1)
  if (!neighbour) return
  const to = way === 'up' ? from - neighbour.nodeSize : from + neighbour.nodeSize
  editor.view.dispatch(
    tr
      .delete(from, from + node.nodeSize)
      .insert(to, node)
      .scrollIntoView(),
  )
}

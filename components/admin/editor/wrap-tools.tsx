'use client'

import type { ReactNodeViewProps } from '@tiptap/react'
import { BlockTools } from './block-tools.tsx'

/** For a block around other blocks: it can go while they stay. */
export function WrapTools(props: ReactNodeViewProps & { what: string }) {
  const { editor, getPos, node, what } = props
  function unwrap() {
    const at = getPos()
    if (at === undefined) return
    const { tr } = editor.state
    editor.view.dispatch(tr.replaceWith(at, at + node.nodeSize, node.content))
    editor.commands.focus()
  }
  return (
    <BlockTools {...props}>
      <button type="button" onClick={unwrap} aria-label={`Keep only the text of the ${what}`}>
        Keep only the text
      </button>
    </BlockTools>
  )
}

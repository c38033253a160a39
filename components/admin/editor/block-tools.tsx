'use client'

import type { ReactNodeViewProps } from '@tiptap/react'
import type { ReactNode } from 'react'
import { moveBlock } from './move-block.ts'

type BlockToolsProps = Pick<ReactNodeViewProps, 'editor' | 'getPos' | 'deleteNode'> & {
  /** "picture", "gallery" … for the buttons' names. */
  what: string
  children?: ReactNode
}

/** What can be done with a block as a whole, without a mouse too. */
export function BlockTools({ editor, getPos, deleteNode, what, children }: BlockToolsProps) {
  if (!editor.isEditable) return null
  const move = (way: 'up' | 'down') => moveBlock(editor, getPos(), way)
  return (
    <div className="block-tools" contentEditable={false}>
      {children}
      <button type="button" onClick={() => move('up')} aria-label={`Move the ${what} up`}>
        ↑
      </button>
      <button type="button" onClick={() => move('down')} aria-label={`Move the ${what} down`}>
        ↓
      </button>
      <button type="button" onClick={deleteNode} aria-label={`Take out the ${what}`}>
        Take out
      </button>
    </div>
  )
}

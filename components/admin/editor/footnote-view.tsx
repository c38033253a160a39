'use client'

import { NodeViewWrapper, type ReactNodeViewProps } from '@tiptap/react'
import { type KeyboardEvent, useState } from 'react'

/** Its number in the text, counted by the styles; its words open below the line. */
export function FootnoteView({ node, updateAttributes, editor, getPos, deleteNode }: ReactNodeViewProps) {
  const { text } = node.attrs as { text: string }
  const [isOpen, setOpen] = useState(text === '')

  function close() {
    setOpen(false)
    const at = getPos()
    if (at !== undefined) editor.commands.focus(at + node.nodeSize)
  }
  function onKeyDown(event: KeyboardEvent) {
    if (event.key !== 'Escape' && !(event.key === 'Enter' && !event.shiftKey)) return
    event.preventDefault()
    close()
  }

  return (
    <NodeViewWrapper as="span" className="footnote" contentEditable={false}>
      <button
        type="button"
        className="footnote-mark"
        aria-label={text ? `Footnote: ${text}` : 'Footnote without words yet'}
        aria-expanded={isOpen}
        data-missing={text ? undefined : ''}
        onClick={() => setOpen(!isOpen)}
      />
      {isOpen ? (
        <span className="footnote-panel">
          <label>
            What the footnote says
            <textarea
              // biome-ignore lint/a11y/noAutofocus: opened by the person, to write in it.
              autoFocus
              rows={3}
              maxLength={2_000}
              value={text}
              readOnly={!editor.isEditable}
              onChange={(event) => updateAttributes({ text: event.currentTarget.value })}
              onKeyDown={onKeyDown}
            />
          </label>
          <span className="block-tools">
            <button type="button" onClick={close}>
              Done
            </button>
            {editor.isEditable ? (
              <button type="button" onClick={deleteNode}>
                Take the footnote out
              </button>
            ) : null}
          </span>
        </span>
      ) : null}
    </NodeViewWrapper>
  )
}

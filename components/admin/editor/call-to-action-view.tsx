'use client'

import { NodeViewContent, NodeViewWrapper, type ReactNodeViewProps } from '@tiptap/react'
import { useId, useState } from 'react'
import { BlockTools } from './block-tools.tsx'
import { readTypedLink } from './typed-link.ts'

export function CallToActionView(props: ReactNodeViewProps) {
  const { node, updateAttributes, editor } = props
  const [typed, setTyped] = useState<string>(node.attrs.href)
  const help = useId()
  const href: string = node.attrs.href

  function setLink(next: string) {
    setTyped(next)
    updateAttributes({ href: readTypedLink(next) ?? '' })
  }

  return (
    <NodeViewWrapper className="call-to-action" data-selected={props.selected || undefined}>
      <NodeViewContent className="button" />
      {editor.isEditable ? (
        <div className="words" contentEditable={false}>
          <label>
            Where the button leads
            <input
              value={typed}
              inputMode="url"
              placeholder="example.org/help"
              aria-describedby={href ? undefined : help}
              onChange={(event) => setLink(event.currentTarget.value)}
            />
          </label>
          {href ? null : (
            <p id={help} className="note" data-missing="">
              {typed
                ? 'This does not look like a link yet. Example: https://example.org or /about/'
                : 'Without a link, readers see the words and no button.'}
            </p>
          )}
        </div>
      ) : null}
      <BlockTools {...props} what="button" />
    </NodeViewWrapper>
  )
}

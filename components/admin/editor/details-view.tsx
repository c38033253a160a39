'use client'

import { NodeViewContent, NodeViewWrapper, type ReactNodeViewProps } from '@tiptap/react'
import { WrapTools } from './wrap-tools.tsx'

/** Always open here: what is folded away would be forgotten. */
export function DetailsView(props: ReactNodeViewProps) {
  const { node, updateAttributes, editor } = props
  const { summary } = node.attrs as { summary: string }
  return (
    <NodeViewWrapper className="fold">
      <div className="summary" contentEditable={false}>
        <input
          aria-label="Line that readers open"
          placeholder="Such as: Where to find help"
          value={summary}
          disabled={!editor.isEditable}
          onChange={(event) => updateAttributes({ summary: event.currentTarget.value })}
        />
      </div>
      <NodeViewContent />
      {summary ? null : (
        <p className="note" contentEditable={false} data-missing="">
          Without that line, readers see the text unfolded.
        </p>
      )}
      <WrapTools {...props} what="folded part" />
    </NodeViewWrapper>
  )
}

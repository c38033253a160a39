'use client'

import { NodeViewContent, NodeViewWrapper, type ReactNodeViewProps } from '@tiptap/react'

export function PullQuoteView({ node, updateAttributes, editor }: ReactNodeViewProps) {
  return (
    <NodeViewWrapper as="aside" className="pull-quote">
      <NodeViewContent<'p'> as="p" />
      <label className="source" contentEditable={false}>
        <span>Who said it</span>
        <input
          value={node.attrs.source}
          disabled={!editor.isEditable}
          onChange={(event) => updateAttributes({ source: event.currentTarget.value })}
        />
      </label>
    </NodeViewWrapper>
  )
}

'use client'

import { NodeViewContent, NodeViewWrapper, type ReactNodeViewProps } from '@tiptap/react'
import { WrapTools } from './wrap-tools.tsx'

export function CalloutView(props: ReactNodeViewProps) {
  const { node, updateAttributes, editor } = props
  return (
    <NodeViewWrapper className="callout">
      <input
        className="callout-title"
        aria-label="Heading of the callout"
        placeholder="A heading, if it needs one"
        value={node.attrs.title}
        disabled={!editor.isEditable}
        onChange={(event) => updateAttributes({ title: event.currentTarget.value })}
      />
      <NodeViewContent />
      <WrapTools {...props} what="callout" />
    </NodeViewWrapper>
  )
}

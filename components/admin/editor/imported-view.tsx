'use client'

import { NodeViewWrapper, type ReactNodeViewProps } from '@tiptap/react'
import { BlockTools } from './block-tools.tsx'

/** What an import could not say otherwise. It is kept as it is and shown as its words. */
export function ImportedView(props: ReactNodeViewProps) {
  const html = String(props.node.attrs.html)
  return (
    <NodeViewWrapper className="imported own-block" data-selected={props.selected || undefined}>
      <p className="note" contentEditable={false}>
        This part came with an import and is kept as it was. The preview shows it.
      </p>
      <pre contentEditable={false}>{html.slice(0, 400)}</pre>
      <BlockTools {...props} what="imported part" />
    </NodeViewWrapper>
  )
}

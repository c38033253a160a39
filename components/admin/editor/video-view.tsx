'use client'

import { NodeViewWrapper, type ReactNodeViewProps } from '@tiptap/react'
import { videoProviders } from '#lib/content/videos.ts'
import { BlockTools } from './block-tools.tsx'

/** A card, as readers see it: nothing is asked of the provider, here neither. */
export function VideoView(props: ReactNodeViewProps) {
  const { node, updateAttributes, editor } = props
  const { provider, title, caption } = node.attrs as {
    provider: keyof typeof videoProviders
    title: string
    caption: string
  }
  return (
    <NodeViewWrapper as="figure" className="video own-block" data-selected={props.selected || undefined}>
      <div className="card" data-drag-handle="">
        <strong>{title || 'A video'}</strong>
        <span>▶ Watch on {videoProviders[provider]}</span>
      </div>
      {editor.isEditable ? (
        <div className="words" contentEditable={false}>
          <label>
            What the video is called
            <input
              value={title}
              onChange={(event) => updateAttributes({ title: event.currentTarget.value })}
            />
          </label>
          <label>
            Caption
            <input
              value={caption}
              onChange={(event) => updateAttributes({ caption: event.currentTarget.value })}
            />
          </label>
        </div>
      ) : null}
      <BlockTools {...props} what="video" />
    </NodeViewWrapper>
  )
}

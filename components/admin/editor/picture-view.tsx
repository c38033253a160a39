'use client'

import { NativeSelect } from '@mantine/core'
import { NodeViewWrapper, type ReactNodeViewProps } from '@tiptap/react'
import { useState } from 'react'
import type { pictureWidths } from '#lib/content/nodes.ts'
import { BlockTools } from './block-tools.tsx'
import { KeepWords } from './keep-words.tsx'
import { usePictureShelf } from './picture-shelf.tsx'
import { hasWords, PictureWords, type Words, wordsInShort } from './picture-words.tsx'
import { Thumbnail } from './thumbnail.tsx'

type Width = (typeof pictureWidths)[number]
type Attributes = Words & { mediaId: string; width: Width }

const widths: { value: Width; label: string }[] = [
  { value: 'column', label: 'As wide as the text' },
  { value: 'wide', label: 'Wider than the text' },
  { value: 'full', label: 'The whole page' },
]

export function PictureView(props: ReactNodeViewProps) {
  const { node, updateAttributes, editor } = props
  const attributes = node.attrs as Attributes
  const { mediaId, caption, width } = attributes
  const [isNew] = useState(!hasWords(attributes))
  const [isOpen, setOpen] = useState(isNew)
  const picture = usePictureShelf().find(mediaId)
  return (
    <NodeViewWrapper
      as="figure"
      className={`picture own-block ${width}`}
      data-selected={props.selected || undefined}
    >
      <div data-drag-handle="">
        <Thumbnail picture={picture} alt={attributes.decorative ? '' : attributes.alt} width={960} />
      </div>
      <figcaption contentEditable={false}>{caption}</figcaption>
      <p className="note" contentEditable={false} data-missing={!hasWords(attributes) || undefined}>
        {wordsInShort(attributes)}
      </p>
      <BlockTools {...props} what="picture">
        <button type="button" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          Words and width
        </button>
      </BlockTools>
      {isOpen && editor.isEditable ? (
        <div className="words" contentEditable={false}>
          <PictureWords words={attributes} onChange={updateAttributes} isNew={isNew} />
          <KeepWords mediaId={mediaId} words={attributes} />
          <NativeSelect
            label="Width"
            data={widths}
            value={width}
            onChange={(event) => updateAttributes({ width: event.currentTarget.value })}
            mt="xs"
          />
        </div>
      ) : null}
    </NodeViewWrapper>
  )
}

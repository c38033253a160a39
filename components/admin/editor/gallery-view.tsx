'use client'

import { NativeSelect } from '@mantine/core'
import { NodeViewWrapper, type ReactNodeViewProps } from '@tiptap/react'
import { useState } from 'react'
import { mostGalleryColumns } from '#lib/content/nodes.ts'
import { BlockTools } from './block-tools.tsx'
import { GalleryItem, type Item } from './gallery-item.tsx'
import { usePictureDialog } from './picture-dialog-context.ts'
import { hasWords } from './picture-words.tsx'
import { useGalleryOrder } from './use-gallery-order.ts'

const columnChoices = Array.from({ length: mostGalleryColumns }, (_, at) => ({
  value: String(at + 1),
  label: at === 0 ? '1 column' : `${at + 1} columns`,
}))

export function GalleryView(props: ReactNodeViewProps) {
  const { node, updateAttributes, editor } = props
  const { items, columns } = node.attrs as { items: Item[]; columns: number }
  const choose = usePictureDialog()
  const setItems = (next: Item[]) => updateAttributes({ items: next })
  const silent = items.filter((item) => !hasWords(item))
  const [openId, setOpenId] = useState(silent[0]?.mediaId)
  const { list, target, said, gripOf, move } = useGalleryOrder(items, setItems)

  function nextOf(at: number): (() => void) | undefined {
    const next = [...items.slice(at + 1), ...items.slice(0, at)].find((item) => !hasWords(item))
    return next && (() => setOpenId(next.mediaId))
  }

  return (
    <NodeViewWrapper className="gallery-block own-block" data-selected={props.selected || undefined}>
      <p role="status" className="said-only" contentEditable={false}>
        {said}
      </p>
      <ol ref={list} className={`gallery columns-${columns}`} contentEditable={false}>
        {items.map((item, at) => (
          <GalleryItem
            key={item.mediaId}
            item={item}
            number={at + 1}
            of={items.length}
            isEditable={editor.isEditable}
            isTarget={target === at}
            grip={gripOf(at)}
            isOpen={item.mediaId === openId}
            onToggle={() => setOpenId(item.mediaId === openId ? undefined : item.mediaId)}
            onNext={nextOf(at)}
            onChange={(change) =>
              setItems(items.map((one, here) => (here === at ? { ...one, ...change } : one)))
            }
            onMove={(to) => move(at, to)}
            onRemove={() => setItems(items.filter((_, here) => here !== at))}
          />
        ))}
      </ol>
      {silent.length > 0 ? (
        <p className="note" data-missing contentEditable={false}>
          {silent.length === 1
            ? 'One of them says nothing yet to people who do not see it.'
            : `${silent.length} of them say nothing yet to people who do not see them.`}
        </p>
      ) : null}
      <BlockTools {...props} what="gallery">
        <button
          type="button"
          onClick={() =>
            choose({
              several: true,
              onChosen: (added) => setItems([...items, ...withoutKnown(added, items)]),
            })
          }
        >
          Add pictures
        </button>
        <NativeSelect
          aria-label="Columns of the gallery"
          data={columnChoices}
          value={String(columns)}
          onChange={(event) => updateAttributes({ columns: Number(event.currentTarget.value) })}
        />
      </BlockTools>
    </NodeViewWrapper>
  )
}

const withoutKnown = (added: Item[], items: Item[]): Item[] =>
  added.filter(({ mediaId }) => !items.some((item) => item.mediaId === mediaId))

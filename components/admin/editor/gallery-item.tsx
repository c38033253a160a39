'use client'

import { KeepWords } from './keep-words.tsx'
import { usePictureShelf } from './picture-shelf.tsx'
import { hasWords, PictureWords, type Words, wordsInShort } from './picture-words.tsx'
import { Thumbnail } from './thumbnail.tsx'
import type { GripProps } from './use-gallery-order.ts'

export type Item = Words & { mediaId: string }

interface GalleryItemProps {
  item: Item
  /** From 1. */
  number: number
  of: number
  isEditable: boolean
  /** Where the pointer would put what it carries. */
  isTarget: boolean
  grip: GripProps
  /** Its words are shown. One picture is asked about at a time. */
  isOpen: boolean
  onToggle: () => void
  /** To the next one that says nothing yet; undefined when there is none. */
  onNext: (() => void) | undefined
  onChange: (change: Partial<Words>) => void
  /** The place to move to, from 0. */
  onMove: (to: number) => void
  onRemove: () => void
}

export function GalleryItem(props: GalleryItemProps) {
  const { item, number, of, isEditable, isTarget, grip, isOpen, onToggle, onNext } = props
  const { onChange, onMove, onRemove } = props
  const picture = usePictureShelf().find(item.mediaId)
  return (
    <li data-place={number - 1} data-media={item.mediaId} data-target={isTarget || undefined}>
      <Thumbnail picture={picture} alt={item.decorative ? '' : item.alt} width={480} />
      {item.caption ? <p className="caption">{item.caption}</p> : null}
      <p className="note" data-missing={!hasWords(item) || undefined}>
        {wordsInShort(item)}
      </p>
      <div className="block-tools" hidden={!isEditable}>
        <button
          type="button"
          className="grip"
          aria-label={`Move picture ${number} of ${of}. Drag it, or use the arrow keys.`}
          {...grip}
        >
          Move
        </button>
        <button
          type="button"
          aria-expanded={isOpen}
          onClick={onToggle}
          aria-label={`Words of picture ${number}`}
        >
          Words
        </button>
        <button
          type="button"
          disabled={number === 1}
          onClick={() => onMove(number - 2)}
          aria-label={`Picture ${number} earlier`}
        >
          ←
        </button>
        <button
          type="button"
          disabled={number === of}
          onClick={() => onMove(number)}
          aria-label={`Picture ${number} later`}
        >
          →
        </button>
        <button type="button" onClick={onRemove} aria-label={`Take picture ${number} out`}>
          ✕
        </button>
      </div>
      {isOpen && isEditable ? (
        <>
          <PictureWords words={item} onChange={onChange} isNew={!hasWords(item)} />
          <KeepWords mediaId={item.mediaId} words={item} />
          {onNext ? (
            <button type="button" className="as-link" onClick={onNext}>
              Next without a description
            </button>
          ) : null}
        </>
      ) : null}
    </li>
  )
}

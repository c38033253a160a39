'use client'

import { useState } from 'react'
import { usePictureShelf } from './picture-shelf.tsx'
import { hasWords, PictureWords, type Words, wordsInShort } from './picture-words.tsx'
import { Thumbnail } from './thumbnail.tsx'

export type Item = Words & { mediaId: string }

interface GalleryItemProps {
  item: Item
  /** From 1. */
  number: number
  of: number
  isEditable: boolean
  onChange: (change: Partial<Words>) => void
  /** The place to move to, from 0. */
  onMove: (to: number) => void
  onRemove: () => void
}

export function GalleryItem({ item, number, of, isEditable, onChange, onMove, onRemove }: GalleryItemProps) {
  const [isOpen, setOpen] = useState(!hasWords(item))
  const picture = usePictureShelf().find(item.mediaId)
  return (
    <li>
      <Thumbnail picture={picture} alt={item.decorative ? '' : item.alt} width={480} />
      {item.caption ? <p className="caption">{item.caption}</p> : null}
      <p className="note" data-missing={!hasWords(item) || undefined}>
        {wordsInShort(item)}
      </p>
      <div className="block-tools" hidden={!isEditable}>
        <button
          type="button"
          aria-expanded={isOpen}
          onClick={() => setOpen(!isOpen)}
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
      {isOpen && isEditable ? <PictureWords words={item} onChange={onChange} /> : null}
    </li>
  )
}

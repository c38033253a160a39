'use client'

import { createContext, type ReactNode, useContext, useState } from 'react'
import type { KeepWords as Kept } from '#lib/media/schema.ts'
import type { Outcome } from '#lib/web/form-action.ts'
import { useAction } from '../use-action.ts'
import { usePictureShelf } from './picture-shelf.tsx'
import type { Words } from './picture-words.tsx'

type Keep = (input: Kept) => Promise<Outcome<unknown>>

const KeepContext = createContext<Keep | null>(null)

/** Lets the pictures inside give their words back to the library. */
export const KeepWordsWith = ({ keep, children }: { keep: Keep; children: ReactNode }) => (
  <KeepContext value={keep}>{children}</KeepContext>
)

/** Offers to keep what a post says about a picture, where the library says something else. */
export function KeepWords({ mediaId, words }: { mediaId: string; words: Words }) {
  const keep = useContext(KeepContext)
  return keep ? <Offer keep={keep} mediaId={mediaId} words={words} /> : null
}

function Offer({ keep, mediaId, words }: { keep: Keep; mediaId: string; words: Words }) {
  const picture = usePictureShelf().find(mediaId)
  const [kept, setKept] = useState<string | null>(null)
  const keeping = useAction(keep, () => setKept(words.alt))
  const known = kept ?? picture?.alt ?? ''
  const isNew = words.alt.trim() !== '' && words.alt.trim() !== known.trim() && !words.decorative
  if (!picture || (!isNew && kept === null)) return null
  const { alt, caption, decorative } = words
  const problem = keeping.message || keeping.errorOf('alt') || keeping.errorOf('caption')
  return (
    <p className="keep-words">
      {isNew ? (
        <button
          type="button"
          className="as-link"
          disabled={keeping.isRunning}
          onClick={() => keeping.run({ mediaId, alt, caption, decorative })}
        >
          Keep these words for the next time
        </button>
      ) : null}
      <span role="status">{problem || (isNew || kept === null ? '' : 'Kept in the library.')}</span>
    </p>
  )
}

'use client'

import { createContext, type ReactNode, useContext, useMemo, useState } from 'react'
import type { Picture } from '#lib/content/picture-html.ts'

interface Shelf {
  find: (id: string) => Picture | undefined
  add: (picture: Picture) => void
}

const ShelfContext = createContext<Shelf>({ find: () => undefined, add: () => {} })

/** The pictures that this page knows: a document names them by their ids alone. */
export const usePictureShelf = () => useContext(ShelfContext)

export function PictureShelf({ pictures, children }: { pictures: Picture[]; children: ReactNode }) {
  const [known, setKnown] = useState(() => new Map(pictures.map((picture) => [picture.id, picture])))
  const shelf = useMemo(
    () => ({
      find: (id: string) => known.get(id),
      add: (picture: Picture) => setKnown((before) => new Map(before).set(picture.id, picture)),
    }),
    [known],
  )
  return <ShelfContext value={shelf}>{children}</ShelfContext>
}

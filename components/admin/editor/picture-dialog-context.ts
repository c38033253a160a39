'use client'

import { createContext, useContext } from 'react'
import type { Item } from './gallery-item.tsx'

export interface PictureRequest {
  /** Whether more than one may be chosen. */
  several: boolean
  /** It is needed on the server at once, and not only in a text. */
  mustHaveArrived?: boolean
  onChosen: (items: Item[]) => void
}

export const PictureDialogContext = createContext<(request: PictureRequest) => void>(() => {})

/** Opens the library, to choose from it or to add to it. */
export const usePictureDialog = () => useContext(PictureDialogContext)

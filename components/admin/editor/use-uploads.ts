'use client'

import { createContext, useCallback, useContext, useId, useSyncExternalStore } from 'react'
import { addPicture } from '../phone/add-picture.ts'
import { pictureQueue, type Upload } from '../phone/picture-queue.ts'
import type { LibraryPicture } from './library-picture.ts'

export type { Upload }

/** The post whose text takes pictures before they are on the server; null where they are wanted from the library. */
export const PostOfUploads = createContext<string | null>(null)

/**
 * Sends files one after the other and says how far they are. In the text of a post each is there at once, and is
 * sent meanwhile; elsewhere once it has arrived.
 */
export function useUploads() {
  const postId = useContext(PostOfUploads)
  const ownPlace = useId()
  const place = postId ?? ownPlace
  const listHere = useCallback(() => pictureQueue.listAt(place), [place])
  const uploads = useSyncExternalStore(pictureQueue.subscribe, listHere, listNone)

  const send = useCallback(
    async (
      files: readonly File[],
      onEach: (item: LibraryPicture) => void,
      onArrived: (item: LibraryPicture) => void = () => {},
    ) => {
      for (const file of files) {
        const added = await addPicture(file, { postId, place })
        if (!added) continue
        added.arrival.then(onArrived, () => {})
        const item = postId ? added.item : await added.arrival.catch(() => null)
        if (item) onEach(item)
      }
    },
    [postId, place],
  )

  return { uploads, send, dismiss: pictureQueue.dismiss }
}

const none: readonly Upload[] = []
const listNone = () => none

export const picturesAmong = (files: Iterable<File>): File[] =>
  [...files].filter(({ type }) => type.startsWith('image/'))

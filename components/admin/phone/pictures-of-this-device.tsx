'use client'

import { useEffect, useRef } from 'react'
import { usePictureShelf } from '../editor/picture-shelf.tsx'
import { pictureHere } from './add-picture.ts'
import { findPicture, listPictureIds } from './local-pictures.ts'
import { pictureQueue } from './picture-queue.ts'

/** Lets a text show what this device has not sent yet, and goes on sending it. */
export function PicturesOfThisDevice({ postId }: { postId: string }) {
  const { add } = usePictureShelf()
  const show = useRef(add)
  show.current = add
  useEffect(() => {
    void (async () => {
      for (const id of await listPictureIds(postId)) {
        const picture = await findPicture(id)
        if (!picture) continue
        show.current(pictureHere(picture))
        void pictureQueue.add(postId, picture).then((item) => show.current(item.picture), notTaken)
      }
    })()
  }, [postId])
  return null
}

/** The list of what is sent says so. */
const notTaken = () => {}

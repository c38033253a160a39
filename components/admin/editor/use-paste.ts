'use client'

import type { Editor } from '@tiptap/react'
import { useEffect, useState } from 'react'
import { whenIdle } from '../when-idle.ts'
import { itemOf } from './item-of.ts'
import type { Clipboard } from './pasted-files.ts'
import { usePictureShelf } from './picture-shelf.tsx'
import { insertPicture, markPlace } from './place-in-text.ts'
import type { Taken } from './take-paste.ts'
import type { useUploads } from './use-uploads.ts'

type Send = ReturnType<typeof useUploads>['send']

/** Takes in what other programs put on the clipboard, and remembers what did not come along. */
export function usePaste(send: Send) {
  const [leftOut, setLeftOut] = useState<readonly string[]>([])
  const shelf = usePictureShelf()

  // Read in time, so that a paste without a network works too.
  useEffect(() => whenIdle(() => void reader().catch(() => undefined)), [])

  async function paste(editor: Editor, clipboard: Clipboard, plain: string) {
    const read = await reader().catch(() => null)
    if (!read) return void editor.view.pasteText(plain)
    const taken = read.takePaste(editor, clipboard)
    setLeftOut((before) => [...new Set([...before, ...taken.leftOut])])
    await sendAll(editor, taken.pictures)
  }

  async function sendAll(editor: Editor, pictures: Taken['pictures']) {
    const waiting = pictures.map((picture) => ({ ...picture, place: markPlace(editor, picture.at) }))
    for (const { file, alt, caption, place } of waiting) {
      await send([file], (item) => {
        shelf.add(item.picture)
        const known = itemOf(item)
        insertPicture(
          editor,
          { ...known, alt: alt || known.alt, caption: caption || known.caption },
          place.at(),
        )
      })
      place.forget()
    }
  }

  return { paste, leftOut, dismiss: () => setLeftOut([]) }
}

const reader = () => import('./take-paste.ts')

'use client'

import type { Editor } from '@tiptap/react'
import { useEffect, useState } from 'react'
import { newId } from '../phone/new-id.ts'
import { whenIdle } from '../when-idle.ts'
import { itemOf } from './item-of.ts'
import type { PicturePlace } from './paste-into.ts'
import type { Clipboard } from './pasted-files.ts'
import { usePictureShelf } from './picture-shelf.tsx'
import { insertPicture, markPlace } from './place-in-text.ts'
import type { useUploads } from './use-uploads.ts'

type Send = ReturnType<typeof useUploads>['send']

/** A picture that a paste did not bring, with the place that waits for its file. */
export interface Missing {
  key: string
  sentence: string
  take: (file: File) => void
  forget: () => void
}

type Place = Pick<PicturePlace, 'alt' | 'caption'> & { place: ReturnType<typeof markPlace> }

/** Takes in what other programs put on the clipboard, and remembers what did not come along. */
export function usePaste(send: Send) {
  const [leftOut, setLeftOut] = useState<readonly string[]>([])
  const [missing, setMissing] = useState<readonly Missing[]>([])
  const shelf = usePictureShelf()

  // Read in time, so that a paste without a network works too.
  useEffect(() => whenIdle(() => void reader().catch(() => undefined)), [])

  async function paste(editor: Editor, clipboard: Clipboard, plain: string) {
    const read = await reader().catch(() => null)
    if (!read) return void editor.view.pasteText(plain)
    const taken = read.takePaste(editor, clipboard)
    setLeftOut((before) => [...new Set([...before, ...taken.leftOut])])
    const marked = <P extends PicturePlace>(picture: P) => ({
      ...picture,
      place: markPlace(editor, picture.at),
    })
    const wanted = taken.missing.map(marked)
    setMissing((before) => [...before, ...wanted.map((one) => missingAt(editor, one))])
    for (const { file, ...one } of taken.pictures.map(marked)) await sendTo(editor, one, file)
  }

  function missingAt(editor: Editor, one: Place & { sentence: string }): Missing {
    const key = newId()
    const take = (file: File) => {
      setMissing((before) => before.filter((other) => other.key !== key))
      void sendTo(editor, one, file)
    }
    return { key, sentence: one.sentence, take, forget: one.place.forget }
  }

  async function sendTo(editor: Editor, { alt, caption, place }: Place, file: File) {
    await send(
      [file],
      (item) => {
        shelf.add(item.picture)
        const known = itemOf(item)
        insertPicture(
          editor,
          { ...known, alt: alt || known.alt, caption: caption || known.caption },
          place.at(),
        )
      },
      ({ picture }) => shelf.add(picture),
    )
    place.forget()
  }

  function dismiss() {
    for (const { forget } of missing) forget()
    setMissing([])
    setLeftOut([])
  }

  return { paste, leftOut, missing, dismiss }
}

const reader = () => import('./take-paste.ts')

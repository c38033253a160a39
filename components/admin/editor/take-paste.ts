import type { Editor } from '@tiptap/core'
import { type Pasted, readPaste } from '#lib/content/paste/read-paste.ts'
import { treeOf } from './dom-tree.ts'
import { leftOutInWords } from './left-out.ts'
import { type PicturePlace, pasteInto } from './paste-into.ts'
import { type Clipboard, filesFor } from './pasted-files.ts'

export interface Taken {
  /** With the place where each goes. */
  pictures: (PicturePlace & { file: File })[]
  leftOut: string[]
}

/** Sets what a clipboard holds into the text, and says what is still to be sent and what cannot be taken. */
export function takePaste(editor: Editor, clipboard: Clipboard): Taken {
  const pasted: Pasted = readPaste(treeOf(clipboard.html))
  const files = filesFor(pasted.pictures, clipboard)
  const { tr, places } = pasteInto(editor.state, pasted.blocks)
  editor.view.dispatch(tr)
  return {
    pictures: places.flatMap((place) => {
      const file = files.get(place.mediaId)
      return file ? [{ ...place, file }] : []
    }),
    leftOut: leftOutInWords(
      pasted,
      pasted.pictures.filter(({ mediaId }) => !files.has(mediaId)),
    ),
  }
}

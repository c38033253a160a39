import type { Editor } from '@tiptap/core'
import { type Pasted, readPaste } from '#lib/content/paste/read-paste.ts'
import { treeOf } from './dom-tree.ts'
import { leftOutInWords, missingInWords } from './left-out.ts'
import { type PicturePlace, pasteInto } from './paste-into.ts'
import { type Clipboard, filesFor } from './pasted-files.ts'

export interface Taken {
  /** With the place where each goes. */
  pictures: (PicturePlace & { file: File })[]
  /** Those whose file did not come along, with the sentence that says so. */
  missing: (PicturePlace & { sentence: string })[]
  leftOut: string[]
}

/** Sets what a clipboard holds into the text, and says what is still to be sent or found and what cannot be taken. */
export function takePaste(editor: Editor, clipboard: Clipboard): Taken {
  const pasted: Pasted = readPaste(treeOf(clipboard.html))
  const files = filesFor(pasted.pictures, clipboard)
  const { tr, places } = pasteInto(editor.state, pasted.blocks)
  editor.view.dispatch(tr)
  const after = { at: editor.state.selection.to, caption: '' }
  const pictures = pasted.pictures.map((picture) => {
    const place = places.find(({ mediaId }) => mediaId === picture.mediaId) ?? { ...picture, ...after }
    return { ...place, file: files.get(picture.mediaId), sentence: missingInWords(picture) }
  })
  return {
    pictures: pictures.flatMap(({ file, ...place }) => (file ? [{ ...place, file }] : [])),
    missing: pictures.filter(({ file }) => !file),
    leftOut: leftOutInWords(pasted),
  }
}

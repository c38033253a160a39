import { Extension } from '@tiptap/core'
import { moveHere } from './move-block.ts'

/** Moving a block without a pointer. */
export const BlockKeys = Extension.create({
  name: 'blockKeys',
  addKeyboardShortcuts() {
    return {
      'Alt-Shift-ArrowUp': ({ editor }) => moveHere(editor, 'up'),
      'Alt-Shift-ArrowDown': ({ editor }) => moveHere(editor, 'down'),
    }
  },
})

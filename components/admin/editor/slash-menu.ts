import { type Editor, Extension, type Range } from '@tiptap/core'
import Suggestion from '@tiptap/suggestion'

export interface Slash {
  /** What was typed after the stroke. */
  query: string
  /** Of the stroke and what was typed after it. */
  range: Range
  place: DOMRect | null
}

export interface SlashStorage {
  now: Slash | null
  listeners: Set<() => void>
  /** Whether the menu took that key. */
  onKey: (key: string) => boolean
}

declare module '@tiptap/core' {
  interface Storage {
    slashMenu: SlashStorage
  }
}

/** A stroke at the beginning of a line or after a space asks which block to add. */
export const SlashMenu = Extension.create<object, SlashStorage>({
  name: 'slashMenu',

  addStorage: () => ({ now: null, listeners: new Set(), onKey: () => false }),

  addProseMirrorPlugins() {
    const { storage, editor } = this
    const set = (now: Slash | null) => {
      storage.now = now
      for (const listener of storage.listeners) listener()
    }
    return [
      Suggestion({
        editor,
        char: '/',
        allow: ({ state, range }) => takesBlocks(state.doc.resolve(range.from).parent.type.name),
        items: () => [],
        render: () => ({
          onStart: ({ query, range, clientRect }) => set({ query, range, place: clientRect?.() ?? null }),
          onUpdate: ({ query, range, clientRect }) => set({ query, range, place: clientRect?.() ?? null }),
          onKeyDown: ({ event }) => storage.onKey(event.key),
          onExit: () => set(null),
        }),
      }),
    ]
  },
})

const takesBlocks = (name: string): boolean => name === 'paragraph'

export function watchSlash(editor: Editor, listener: () => void): () => void {
  const { listeners } = editor.storage.slashMenu
  listeners.add(listener)
  return () => void listeners.delete(listener)
}

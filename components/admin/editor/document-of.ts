import type { Editor, JSONContent } from '@tiptap/core'
import type { Document } from '#lib/content/schema.ts'

/** With an empty line at the end, so that there is somewhere to go on writing below a picture. */
export function withRoomAtEnd({ content }: Document): JSONContent {
  const isParagraphLast = content.at(-1)?.type === 'paragraph'
  return { type: 'doc', content: isParagraphLast ? content : [...content, { type: 'paragraph' }] }
}

/** What is stored: without the empty lines at the end. */
export function documentOf(editor: Editor): JSONContent & { version: 1 } {
  // ProseMirror's attributes have no prototype, and a server action takes plain objects only.
  const { content = [], ...rest }: JSONContent = JSON.parse(JSON.stringify(editor.getJSON()))
  const last = content.findLastIndex((block) => block.type !== 'paragraph' || Boolean(block.content?.length))
  return { ...rest, content: content.slice(0, Math.max(1, last + 1)), version: 1 }
}

import { Node } from '@tiptap/core'
import { ReactNodeViewRenderer } from '@tiptap/react'
import { documentNodes } from '#lib/content/nodes.ts'
import { FootnoteView } from './footnote-view.tsx'
import { storedAttributes } from './stored-attribute.ts'

export const Footnote = Node.create({
  name: 'footnote',
  group: 'inline',
  inline: true,
  atom: true,
  addAttributes: () => storedAttributes(documentNodes.footnote.attributes),
  parseHTML: () => [{ tag: 'sup[data-text]' }],
  renderHTML: ({ HTMLAttributes }) => ['sup', HTMLAttributes],
  addNodeView: () => ReactNodeViewRenderer(FootnoteView, { as: 'span' }),
})

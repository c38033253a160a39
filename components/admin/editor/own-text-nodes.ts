import { mergeAttributes, Node } from '@tiptap/core'
import { ReactNodeViewRenderer } from '@tiptap/react'
import { documentNodes } from '#lib/content/nodes.ts'
import { PullQuoteView } from './pull-quote-view.tsx'

/** A sentence of the text, shown large beside it. */
export const PullQuote = Node.create({
  name: 'pullQuote',
  group: 'block',
  content: documentNodes.pullQuote.content,
  defining: true,
  addAttributes: () => ({
    source: {
      default: documentNodes.pullQuote.attributes.source,
      parseHTML: (element: HTMLElement) => element.getAttribute('data-source') ?? '',
      renderHTML: ({ source }) => ({ 'data-source': source }),
    },
  }),
  parseHTML: () => [{ tag: 'aside.pull-quote' }],
  renderHTML: ({ HTMLAttributes }) => ['aside', mergeAttributes(HTMLAttributes, { class: 'pull-quote' }), 0],
  addNodeView: () => ReactNodeViewRenderer(PullQuoteView),
})

/** Lines as they were set: poems, prayers, songs. */
export const Verse = Node.create({
  name: 'verse',
  group: 'block',
  content: documentNodes.verse.content,
  defining: true,
  parseHTML: () => [{ tag: 'p.verse', priority: 60 }],
  renderHTML: ({ HTMLAttributes }) => ['p', mergeAttributes(HTMLAttributes, { class: 'verse' }), 0],
  addKeyboardShortcuts() {
    return {
      Enter: ({ editor }) => {
        if (!editor.isActive(this.name)) return false
        const { $from, empty } = editor.state.selection
        const endsInBreak = $from.nodeBefore?.type.name === 'hardBreak' || $from.parent.content.size === 0
        return empty && endsInBreak ? editor.commands.splitBlock() : editor.commands.setHardBreak()
      },
    }
  },
})

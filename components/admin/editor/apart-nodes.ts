import { mergeAttributes, Node } from '@tiptap/core'
import { type ReactNodeViewProps, ReactNodeViewRenderer } from '@tiptap/react'
import type { ComponentType } from 'react'
import { documentNodes } from '#lib/content/nodes.ts'
import { CallToActionView } from './call-to-action-view.tsx'
import { CalloutView } from './callout-view.tsx'
import { DetailsView } from './details-view.tsx'
import { storedAttributes } from './stored-attribute.ts'

interface Apart {
  name: 'callToAction' | 'callout' | 'details'
  marks?: string
  View: ComponentType<ReactNodeViewProps>
}

/** What is said apart from the text, with text of its own inside. */
const apart = ({ name, marks, View }: Apart) =>
  Node.create({
    name,
    group: 'block',
    content: documentNodes[name].content,
    marks,
    defining: true,
    addAttributes: () => storedAttributes(documentNodes[name].attributes),
    parseHTML: () => [{ tag: `div[data-block="${name}"]` }],
    renderHTML: ({ HTMLAttributes }) => ['div', mergeAttributes(HTMLAttributes, { 'data-block': name }), 0],
    addNodeView: () => ReactNodeViewRenderer(View),
  })

export const apartNodes = [
  apart({ name: 'callToAction', marks: '', View: CallToActionView }),
  apart({ name: 'callout', View: CalloutView }),
  apart({ name: 'details', View: DetailsView }),
]

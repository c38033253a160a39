import { Node } from '@tiptap/core'
import { type ReactNodeViewProps, ReactNodeViewRenderer } from '@tiptap/react'
import type { ComponentType } from 'react'
import { documentNodes } from '#lib/content/nodes.ts'
import { GalleryView } from './gallery-view.tsx'
import { ImportedView } from './imported-view.tsx'
import { PictureView } from './picture-view.tsx'
import { storedAttributes } from './stored-attribute.ts'
import { VideoView } from './video-view.tsx'

type BlockName = 'picture' | 'gallery' | 'video' | 'html'

/** A block without text of its own: what it says stands in its attributes and is edited by its view. */
const block = (name: BlockName, View: ComponentType<ReactNodeViewProps>) =>
  Node.create({
    name,
    group: 'block',
    atom: true,
    draggable: true,
    addAttributes: () => storedAttributes(documentNodes[name].attributes),
    parseHTML: () => [{ tag: `div[data-block="${name}"]` }],
    renderHTML: ({ HTMLAttributes }) => ['div', { ...HTMLAttributes, 'data-block': name }],
    addNodeView: () => ReactNodeViewRenderer(View),
  })

export const ownBlocks = [
  block('picture', PictureView),
  block('gallery', GalleryView),
  block('video', VideoView),
  block('html', ImportedView),
]

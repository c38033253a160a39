export interface NodeShape {
  /** A ProseMirror content expression. */
  content: string
  /** Name to default; undefined where there is none and the attribute must be given. */
  attributes: Record<string, unknown>
}

/**
 * What the editor must be made of, name by name, or it drops what the server stored.
 * The names are Tiptap's own where Tiptap has the node. Attributes beyond these are not kept.
 */
export const documentNodes = {
  doc: { content: 'block+', attributes: {} },
  paragraph: { content: 'inline*', attributes: {} },
  heading: { content: 'inline*', attributes: { level: 2 } },
  bulletList: { content: 'listItem+', attributes: {} },
  orderedList: { content: 'listItem+', attributes: { start: 1 } },
  listItem: { content: 'paragraph block*', attributes: {} },
  blockquote: { content: 'block+', attributes: {} },
  pullQuote: { content: 'inline*', attributes: { source: '' } },
  verse: { content: 'inline*', attributes: {} },
  picture: {
    content: '',
    attributes: { mediaId: undefined, alt: '', decorative: false, caption: '', width: 'column' },
  },
  gallery: { content: '', attributes: { items: [], columns: 3 } },
  video: {
    content: '',
    attributes: { provider: undefined, id: undefined, host: null, title: '', caption: '' },
  },
  horizontalRule: { content: '', attributes: {} },
  table: { content: 'tableRow+', attributes: {} },
  tableRow: { content: '(tableCell | tableHeader)*', attributes: {} },
  tableHeader: { content: 'block+', attributes: { colspan: 1, rowspan: 1 } },
  tableCell: { content: 'block+', attributes: { colspan: 1, rowspan: 1 } },
  codeBlock: { content: 'text*', attributes: {} },
  callToAction: { content: 'text*', attributes: { href: '' } },
  callout: { content: 'block+', attributes: { title: '' } },
  details: { content: 'block+', attributes: { summary: '' } },
  html: { content: '', attributes: { html: '' } },
  text: { content: '', attributes: {} },
  hardBreak: { content: '', attributes: {} },
  footnote: { content: '', attributes: { text: '' } },
} as const satisfies Record<string, NodeShape>

/** `code` may stand beside other marks here (a link around code), which Tiptap's own excludes by default. */
export const documentMarks = {
  link: { attributes: { href: undefined } },
  bold: { attributes: {} },
  italic: { attributes: {} },
  strike: { attributes: {} },
  code: { attributes: {} },
} as const satisfies Record<string, Pick<NodeShape, 'attributes'>>

export const headingLevels = [2, 3, 4] as const
export const pictureWidths = ['column', 'wide', 'full'] as const
export const mostGalleryColumns = 4

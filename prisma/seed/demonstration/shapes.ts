/** What the demonstration's modules hold. The seed turns these into rows. */

export type Language = 'en' | 'km' | 'ar'

export type Mark = { type: 'bold' | 'italic' | 'strike' | 'code' } | { type: 'link'; attrs: { href: string } }

export interface TextNode {
  type: 'text'
  text: string
  marks?: Mark[]
}

export interface HardBreakNode {
  type: 'hardBreak'
}

/** `mediaId` holds `drawing:<name>` until the seed knows the id of the picture made from it. */
export interface GalleryItem {
  mediaId: string
  alt: string
  decorative: boolean
  caption: string
}

export type PictureWidth = 'column' | 'wide' | 'full'

export interface ParagraphNode {
  type: 'paragraph'
  content: TextNode[]
}

export interface ListItemNode {
  type: 'listItem'
  content: ParagraphNode[]
}

export interface TableCellNode {
  type: 'tableHeader' | 'tableCell'
  content: ParagraphNode[]
}

export interface TableRowNode {
  type: 'tableRow'
  content: TableCellNode[]
}

export type BlockNode =
  | ParagraphNode
  | { type: 'heading'; attrs: { level: 2 | 3 | 4 }; content: TextNode[] }
  | { type: 'bulletList' | 'orderedList'; content: ListItemNode[] }
  | { type: 'blockquote'; content: ParagraphNode[] }
  | { type: 'pullQuote'; attrs: { source: string }; content: TextNode[] }
  | { type: 'verse'; content: (TextNode | HardBreakNode)[] }
  | { type: 'picture'; attrs: GalleryItem & { width: PictureWidth } }
  | { type: 'gallery'; attrs: { items: GalleryItem[]; columns: 2 | 3 | 4 } }
  | {
      type: 'video'
      attrs: { provider: 'peertube'; id: string; host: string; title: string; caption: string }
    }
  | { type: 'table'; content: TableRowNode[] }
  | { type: 'horizontalRule' }

export interface PostDocument {
  type: 'doc'
  version: 1
  content: BlockNode[]
}

export interface SiteSettings {
  title: string
  tagline: string
  description: string
  domain: string
  email: string
  phone: string
  language: Language
  timezone: string
  /** The only place that readers are told. */
  region: string
  /** Finishes the sentence "Comments are read by a person, usually …". */
  usualCommentWait: string
  colours: { brand: string; accent: string; paper: string; ink: string; lamplight: string }
}

export interface Link {
  url: string
  label: string
}

export interface Author {
  slug: string
  name: string
  role: string
  /** Short paragraphs. */
  bio: string[]
  links: Link[]
  portrait: string
  portraitAlt: string
}

export interface Topic {
  slug: string
  name: string
  description: string
}

export interface Tag {
  slug: string
  name: string
}

export interface NextStep {
  kind: 'learn' | 'give' | 'sponsor' | 'pray' | 'volunteer' | 'share'
  title: string
  text: string
  link?: Link
}

export type Protection = 'none' | 'adult' | 'child'

export interface Post {
  /** Left out: a post. */
  kind?: 'post' | 'page'
  path: string
  title: string
  excerpt: string
  language: Language
  /** The path of the post that this one says in another language. */
  translationOf?: string
  status: 'published' | 'draft' | 'scheduled'
  /** ISO with offset; for a draft, when it was last worked on. */
  publishedAt: string
  authors: string[]
  topics: string[]
  tags: string[]
  /** Name of a drawing. Every post has one; a page need not. */
  cover?: string
  coverAlt?: string
  body: PostDocument
  protection: Protection
  nextSteps?: NextStep[]
  /** One neutral line above the text. */
  note?: string
  commentsAreOpen?: boolean
}

export interface WithdrawnPost {
  path: string
  title: string
}

export interface Page {
  path: string
  title: string
  description: string
  body: PostDocument
  cover?: string
  coverAlt?: string
}

export interface Comment {
  key: string
  /** Path of the post. */
  post: string
  /** Key of the comment that this one answers. */
  parent?: string
  name: string
  language: Language
  at: string
  status: 'approved' | 'waiting' | 'handed_over' | 'spam'
  /** What a check would have seen. */
  finding?: { screen: string; code: string; excerpt: string }
  /** Slug of the author who answers, or the organisation itself. */
  asStaff?: { author: string } | 'organisation'
  /** An editor's pick. */
  isPicked?: true
  website?: string
  text: string
}

export interface Drawing {
  name: string
  width: number
  height: number
  /** What one would say on the phone. */
  alt: string
  draw: () => string
}

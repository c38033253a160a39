import type { Document } from '#lib/content/schema.ts'
import { parseDocument } from '#lib/content/schema.ts'
import type { Prisma } from '#lib/database/generated/client.ts'
import type {
  CommentsMode,
  MediaOrigin,
  NextStepsMode,
  PostKind,
  Protection,
} from '#lib/database/generated/enums.ts'
import { type Picture, pictureOf, pictureColumns as shownColumns } from '#lib/media/picture.ts'

export interface PublicPicture extends Picture {
  origin: MediaOrigin
}

export interface Named {
  id: string
  slug: string
  name: string
}

/** Who signs a post; `toldTo` is the name of who wrote down what this one told. */
export interface Signed extends Named {
  toldTo?: string | null
}

/** What a list shows of a post. */
export interface PostCard {
  id: string
  path: string
  title: string
  excerpt: string
  language: string
  publishedAt: Date
  protection: Protection
  commentCount: number
  cover: { picture: PublicPicture; alt: string; caption: string } | null
  authors: Signed[]
  topics: Named[]
}

/** A post with its text and the pictures that may be shown in it now. */
export interface WholePost extends PostCard {
  kind: PostKind
  body: Document
  pictures: ReadonlyMap<string, PublicPicture>
  updatedAt: Date
  /** Since when it is kept as it was, at its address alone. */
  archivedAt: Date | null
  tags: Named[]
  guid: string | null
  translationOf: string | null
  commentsMode: CommentsMode | null
  nextStepsMode: NextStepsMode
  /** For search engines and shared links; empty: its title, and its summary. */
  metaTitle: string
  metaDescription: string
}

const named = { id: true, slug: true, name: true } as const

export const authorColumns = {
  orderBy: { position: 'asc' },
  select: { author: { select: { ...named, toldTo: true } } },
} satisfies Prisma.PublicPost$authorsArgs

export const pictureColumns = {
  ...shownColumns,
  origin: true,
} satisfies Prisma.PublicMediaSelect

export const cardColumns = {
  id: true,
  path: true,
  title: true,
  excerpt: true,
  language: true,
  publishedAt: true,
  protection: true,
  commentCount: true,
  coverAlt: true,
  coverCaption: true,
  cover: { select: pictureColumns },
  authors: authorColumns,
  topics: { select: { topic: { select: { ...named, position: true } } } },
} satisfies Prisma.PublicPostSelect

export const wholeColumns = {
  ...cardColumns,
  kind: true,
  body: true,
  updatedAt: true,
  archivedAt: true,
  guid: true,
  translationOf: true,
  commentsMode: true,
  nextStepsMode: true,
  meta: { select: { metaTitle: true, metaDescription: true } },
  tags: { select: { tag: { select: named } } },
} satisfies Prisma.PublicPostSelect

type CardRow = Prisma.PublicPostGetPayload<{ select: typeof cardColumns }>
type WholeRow = Prisma.PublicPostGetPayload<{ select: typeof wholeColumns }>
type PictureRow = Prisma.PublicMediaGetPayload<{ select: typeof pictureColumns }>

export const publicPictureOf = (row: PictureRow): PublicPicture => ({ ...pictureOf(row), origin: row.origin })

export function cardOf({ cover, coverAlt, coverCaption, authors, topics, ...row }: CardRow): PostCard {
  return {
    ...row,
    cover: cover && { picture: publicPictureOf(cover), alt: coverAlt || cover.alt, caption: coverCaption },
    authors: authors.map(({ author }) => author),
    topics: topics
      .map(({ topic }) => topic)
      .sort((one, other) => one.position - other.position || one.name.localeCompare(other.name)),
  }
}

export function wholeOf(
  { body, tags, meta, ...row }: WholeRow & { body: Document },
  pictures: ReadonlyMap<string, PublicPicture>,
): WholePost {
  const { updatedAt, archivedAt, guid, kind, translationOf, commentsMode, nextStepsMode } = row
  return {
    ...cardOf(row),
    ...{ kind, updatedAt, archivedAt, guid, translationOf, commentsMode, nextStepsMode },
    body,
    pictures,
    metaTitle: meta?.metaTitle ?? '',
    metaDescription: meta?.metaDescription ?? '',
    tags: tags.map(({ tag }) => tag).sort((one, other) => one.name.localeCompare(other.name)),
  }
}

export const withDocument = <R extends { body: Prisma.JsonValue }>(row: R): R & { body: Document } => ({
  ...row,
  body: parseDocument(row.body),
})

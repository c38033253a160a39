import { mediaIdsOf } from '#lib/content/everything-in.ts'
import type { Document } from '#lib/content/schema.ts'
import { database } from '#lib/database/client.ts'
import type { Prisma } from '#lib/database/generated/client.ts'
import { isRefused } from '#lib/errors.ts'
import type { Actor } from '#lib/people/actor.ts'
import { pictureColumns, publicPictureOf, type WholePost, wholeOf } from './public-view.ts'
import { requireKnownPost } from './queries.ts'

const named = { id: true, slug: true, name: true } as const

const columns = {
  authors: {
    orderBy: { position: 'asc' },
    select: { author: { select: { ...named, toldTo: { select: { name: true } } } } },
  },
  topics: { select: { topic: { select: { ...named, position: true } } } },
  tags: { select: { tag: { select: named } } },
  guid: true,
  translationOf: true,
} satisfies Prisma.PostSelect

/** A post as its readers would see it now, without comments; null for what the actor may not open. */
export async function findPreview(actor: Actor, postId: string): Promise<WholePost | null> {
  const post = await requireKnownPost(actor, postId).catch(nullWhenRefused)
  if (!post) return null
  const row = await database().post.findUniqueOrThrow({ where: { id: postId }, select: columns })
  const { authors, topics, tags, nextSteps, coverId, metaTitle, metaDescription, ...content } = post.newest
  const pictures = await picturesOf([...mediaIdsOf(content.body), ...(coverId ? [coverId] : [])])
  return wholeOf(
    {
      ...content,
      ...row,
      authors: row.authors.map(({ author }) => ({
        author: { ...author, toldTo: author.toldTo?.name ?? null },
      })),
      body: content.body as Document & Prisma.JsonObject,
      id: post.id,
      kind: post.kind,
      publishedAt: post.publishedAt ?? post.now,
      updatedAt: post.updatedAt,
      archivedAt: post.archivedAt,
      commentCount: 0,
      cover: (coverId && pictures.get(coverId)) || null,
    },
    new Map([...pictures].map(([id, picture]) => [id, publicPictureOf(picture)])),
  )
}

function nullWhenRefused(error: unknown): null {
  if (isRefused(error) && (error.reason === 'not_found' || error.reason === 'forbidden')) return null
  throw error
}

type PictureRow = Parameters<typeof publicPictureOf>[0]

async function picturesOf(ids: string[]): Promise<Map<string, PictureRow>> {
  const rows = await database().media.findMany({
    where: { id: { in: ids }, withdrawnAt: null },
    select: pictureColumns,
  })
  return new Map(rows.map((row) => [row.id, row]))
}

import { mediaIdsOf } from '#lib/content/everything-in.ts'
import type { Document } from '#lib/content/schema.ts'
import { database } from '#lib/database/client.ts'
import type { Prisma } from '#lib/database/generated/client.ts'
import { isRefused } from '#lib/errors.ts'
import type { Actor } from '#lib/people/actor.ts'
import { pictureColumns, publicPictureOf, type WholePost, wholeOf } from './public-view.ts'
import { requireKnownPost } from './queries.ts'
import type { Snapshot } from './snapshot.ts'

const named = { id: true, slug: true, name: true } as const

/** A post as its readers would see it now, without comments; null for what the actor may not open. */
export async function findPreview(actor: Actor, postId: string): Promise<WholePost | null> {
  const post = await requireKnownPost(actor, postId).catch(nullWhenRefused)
  if (!post) return null
  const { authors, topics, tags, nextSteps, coverId, metaTitle, metaDescription, ...content } = post.newest
  const { guid } = await database().post.findUniqueOrThrow({ where: { id: postId }, select: { guid: true } })
  const terms = await termsOf({ authors, topics, tags })
  const pictures = await picturesOf([...mediaIdsOf(content.body), ...(coverId ? [coverId] : [])])
  return wholeOf(
    {
      ...content,
      ...terms,
      guid,
      meta: { metaTitle, metaDescription },
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

/** Of the newest text, which may wait beside the one that the post's own rows say. */
async function termsOf({ authors, topics, tags }: Pick<Snapshot, 'authors' | 'topics' | 'tags'>) {
  const [writers, filed, tagged] = await Promise.all([
    database().author.findMany({
      where: { id: { in: authors } },
      select: { ...named, toldTo: { select: { name: true } } },
    }),
    database().topic.findMany({ where: { id: { in: topics } }, select: { ...named, position: true } }),
    database().tag.findMany({ where: { id: { in: tags } }, select: named }),
  ])
  const byPlace = writers.sort((one, other) => authors.indexOf(one.id) - authors.indexOf(other.id))
  return {
    authors: byPlace.map(({ toldTo, ...author }) => ({
      author: { ...author, toldTo: toldTo?.name ?? null },
    })),
    topics: filed.map((topic) => ({ topic })),
    tags: tagged.map((tag) => ({ tag })),
  }
}

type PictureRow = Parameters<typeof publicPictureOf>[0]

async function picturesOf(ids: string[]): Promise<Map<string, PictureRow>> {
  const rows = await database().media.findMany({
    where: { id: { in: ids }, withdrawnAt: null },
    select: pictureColumns,
  })
  return new Map(rows.map((row) => [row.id, row]))
}

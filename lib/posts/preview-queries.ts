import { listPublicNextSteps, type PublicNextStep } from '#lib/circle/public-queries.ts'
import type { RichText } from '#lib/content/rich-text.ts'
import type { Document } from '#lib/content/schema.ts'
import { database } from '#lib/database/client.ts'
import type { Prisma } from '#lib/database/generated/client.ts'
import { isRefused } from '#lib/errors.ts'
import type { Actor } from '#lib/people/actor.ts'
import { withMerges } from './merging/follow-merges.ts'
import { pictureIdsOf } from './picture-ids.ts'
import type { KnownPost } from './post-row.ts'
import { pictureColumns, publicPictureOf, type WholePost, wholeOf } from './public-view.ts'
import { requireKnownPost } from './queries.ts'
import type { Snapshot } from './snapshot.ts'

/** A text as its readers would see it. */
export interface Preview {
  post: WholePost
  steps: PublicNextStep[]
}

/** The newest text of a post, without comments; null for what the actor may not open. */
export async function findPreview(actor: Actor, postId: string): Promise<Preview | null> {
  const post = await requireKnownPost(actor, postId).catch(nullWhenRefused)
  return post && (await previewOf(post, post.newest))
}

function nullWhenRefused(error: unknown): null {
  if (isRefused(error) && (error.reason === 'not_found' || error.reason === 'forbidden')) return null
  throw error
}

/** Any of the texts that the post ever had; the caller knows that it may be seen. */
export async function previewOf(post: KnownPost, text: Snapshot): Promise<Preview> {
  const {
    authors,
    topics,
    tags,
    nextSteps: _,
    coverId,
    metaTitle,
    metaDescription,
    ...content
  } = await withMerges(database(), text)
  const [row, terms, pictures, steps] = await Promise.all([
    database().post.findUniqueOrThrow({ where: { id: post.id }, select: { guid: true } }),
    termsOf({ authors, topics, tags }),
    picturesOf(pictureIdsOf(text), post.now),
    stepsOf(post, text),
  ])
  const whole = wholeOf(
    {
      ...content,
      ...row,
      ...terms,
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
  return { post: whole, steps }
}

/** Its own are not public before it is. */
async function stepsOf({ id, kind }: KnownPost, text: Snapshot): Promise<PublicNextStep[]> {
  const { nextStepsMode, nextSteps } = text
  if (nextStepsMode === 'own') return nextSteps.map(shownStep)
  return kind === 'page' ? [] : await listPublicNextSteps({ id, nextStepsMode })
}

const shownStep = ({ linkUrl, linkLabel, text, ...step }: Snapshot['nextSteps'][number], at: number) => ({
  ...step,
  text: text as RichText,
  id: String(at),
  link: linkUrl && linkLabel ? { url: linkUrl, label: linkLabel } : null,
})

const named = { id: true, slug: true, name: true } as const

/** In the shape of the post's own rows, which may say another text; what was removed since is left out. */
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

/** Without those that were withdrawn, or whose consent has ended: what the view of public pictures leaves out. */
async function picturesOf(ids: string[], now: Date): Promise<Map<string, PictureRow>> {
  const rows = await database().media.findMany({
    where: { id: { in: ids }, ...mayBeShown(now) },
    select: pictureColumns,
  })
  return new Map(rows.map((row) => [row.id, row]))
}

const hasEnded = (now: Date) => ({
  consent: { OR: [{ withdrawnAt: { not: null } }, { expiresAt: { lte: now } }] },
})

export const mayBeShown = (now: Date) =>
  ({ withdrawnAt: null, consents: { none: hasEnded(now) } }) satisfies Prisma.MediaWhereInput &
    Prisma.PostWhereInput

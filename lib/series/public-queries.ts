import { publicDatabase } from '#lib/database/public.ts'
import type { PostLink } from '#lib/posts/public-queries.ts'
import { cardColumns, cardOf, type Named, type PostCard } from '#lib/posts/public-view.ts'

/** Where a post stands among the parts that readers see. */
export interface InSeries {
  series: Named
  /** From 1. */
  part: number
  total: number
  previous: PostLink | null
  next: PostLink | null
}

const link = { id: true, path: true, title: true, language: true } as const

export async function findPublicInSeries({ id }: { id: string }): Promise<InSeries | null> {
  const found = await publicDatabase().publicSeriesPart.findUnique({
    where: { postId: id },
    select: { series: { select: { id: true, slug: true, name: true } } },
  })
  if (!found) return null
  const parts = await publicDatabase().publicSeriesPart.findMany({
    where: { seriesId: found.series.id },
    orderBy: { position: 'asc' },
    select: { post: { select: link } },
  })
  const at = parts.findIndex(({ post }) => post.id === id)
  return {
    series: found.series,
    part: at + 1,
    total: parts.length,
    previous: parts[at - 1]?.post ?? null,
    next: parts[at + 1]?.post ?? null,
  }
}

export interface PublicSeries extends Named {
  description: string
  posts: PostCard[]
}

/** With its parts in their order. */
export async function findPublicSeries(slug: string): Promise<PublicSeries | null> {
  const series = await publicDatabase().publicSeries.findUnique({ where: { slug } })
  if (!series) return null
  const parts = await publicDatabase().publicSeriesPart.findMany({
    where: { seriesId: series.id },
    orderBy: { position: 'asc' },
    select: { post: { select: cardColumns } },
  })
  return { ...series, posts: parts.map(({ post }) => cardOf(post)) }
}

import { publicDatabase } from '#lib/database/public.ts'
import type { PostLink } from '../public-queries.ts'

/** The pages that readers see above and below one. */
export interface PagesAround {
  /** From the top down. */
  above: PostLink[]
  /** Right under it, in their order. */
  below: PostLink[]
}

const link = { id: true, path: true, title: true, language: true } as const
const listed = { archivedAt: null }

export async function findPublicPagesAround({ id }: { id: string }): Promise<PagesAround> {
  const [above, below] = await Promise.all([
    publicDatabase().publicPageAbove.findMany({
      where: { postId: id, above: listed },
      orderBy: { distance: 'desc' },
      select: { above: { select: link } },
    }),
    publicDatabase().publicPageBelow.findMany({
      where: { parentId: id, post: listed },
      orderBy: [{ position: 'asc' }, { post: { title: 'asc' } }],
      select: { post: { select: link } },
    }),
  ])
  return { above: above.map((row) => row.above), below: below.map((row) => row.post) }
}

import { publicDatabase } from '#lib/database/public.ts'
import { isAtRisk } from '#lib/posts/at-risk.ts'

export interface PostOfComment {
  id: string
  path: string
  title: string
  language: string
  isAtRisk: boolean
}

/** The post that a comment stands under; null while it is not public. */
export const findPostOf = async (postId: string): Promise<PostOfComment | null> =>
  (await findPostsOf([postId])).get(postId) ?? null

/** Those that are public, by id. */
export async function findPostsOf(postIds: string[]): Promise<Map<string, PostOfComment>> {
  const posts = await publicDatabase().publicPost.findMany({
    where: { id: { in: [...new Set(postIds)] } },
    select: { id: true, path: true, title: true, language: true, protection: true },
  })
  return new Map(
    posts.map(({ protection, ...post }) => [post.id, { ...post, isAtRisk: isAtRisk(protection) }]),
  )
}

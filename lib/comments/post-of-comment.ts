import { publicDatabase } from '#lib/database/public.ts'
import { isAtRisk } from '#lib/posts/at-risk.ts'

export interface PostOfComment {
  path: string
  title: string
  language: string
  isAtRisk: boolean
}

/** The post that a comment stands under; null while it is not public. */
export async function findPostOf(postId: string): Promise<PostOfComment | null> {
  const post = await publicDatabase().publicPost.findUnique({
    where: { id: postId },
    select: { path: true, title: true, language: true, protection: true },
  })
  if (!post) return null
  const { protection, ...shown } = post
  return { ...shown, isAtRisk: isAtRisk(protection) }
}

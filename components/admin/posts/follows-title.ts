import { isBeside } from '#lib/posts/path.ts'
import { slugOf } from '#lib/slug.ts'

/** Whether the address is still the one made from the title; readers' addresses stay as they are. */
export function pathFollowsTitle(post: { title: string; path: string; wasPublic: boolean }): boolean {
  if (post.wasPublic) return false
  const made = post.path.replace(/[^/]+\/?$/, `${slugOf(post.title) || 'untitled'}/`)
  return isBeside(post.path, made)
}

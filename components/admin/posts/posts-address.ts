import type { ListPostsForm } from '#lib/posts/schema.ts'

/** The list with these filters; one that is changed begins at the newest again. */
export function postsAddress(asked: ListPostsForm, change: ListPostsForm): string {
  const { cursor: _, ...filters } = asked
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries({ ...filters, ...change })) if (value) query.set(name, value)
  const written = query.toString()
  return written ? `/admin/posts?${written}` : '/admin/posts'
}

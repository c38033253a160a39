import type { KnownPost } from './post-row.ts'

/**
 * What publishing writes about the letter to the subscribers. Readers are told once: what was public before
 * keeps what it had.
 */
export function letterAskedAt(post: KnownPost, isAsked: boolean): Date | null {
  if (post.wasPublic) return post.letterAskedAt
  return isAsked && post.kind === 'post' ? post.now : null
}

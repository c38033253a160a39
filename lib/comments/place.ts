import { z } from 'zod'

/** Which comment is meant: by its own id, or by its post and its lasting number there. */
export type CommentPlace = { id: string } | { postId: string; anchor: number }

/**
 * A comment as addresses name it. Its own id would do too, and be a line of other letters for each comment of a page,
 * where this is the same line again and again.
 */
export const commentPlace = (post: { id: string }, comment: { anchor: number }): string =>
  `${post.id}.${comment.anchor}`

/** Null for what names no comment. */
export function readPlace(written: string): CommentPlace | null {
  const [id = '', anchor, ...rest] = written.split('.')
  if (!z.uuid().safeParse(id).success || rest.length > 0) return null
  if (anchor === undefined) return { id }
  return /^[1-9]\d{0,8}$/.test(anchor) ? { postId: id, anchor: Number(anchor) } : null
}

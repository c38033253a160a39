import { RefusedError } from '#lib/errors.ts'
import type { KnownPost } from './post-row.ts'

/** @throws RefusedError conflict when the post is not as the person saw it */
export function requireVersion(post: KnownPost, version: number): void {
  if (post.version !== version) throw versionIsOld(post.version)
}

export const versionIsOld = (version?: number): RefusedError =>
  new RefusedError(
    'conflict',
    'This post has changed since you opened it. Nothing was done. Please look at it again first.',
    { version },
  )

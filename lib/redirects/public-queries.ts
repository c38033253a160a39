import { publicDatabase } from '#lib/database/public.ts'
import { pathForms, postUrl } from '#lib/posts/address.ts'
import { findPublicFormerPath } from '#lib/posts/public-queries.ts'
import { keyOfPath } from './key-of-path.ts'

export interface PublicRedirect {
  url: string
  permanent: boolean
  /** Where it leads, if a post or page stands there. */
  post: { id: string } | null
}

/** Where an address leads that no public post has; to the end at once, also when that has moved since. */
export async function findPublicRedirect(path: string): Promise<PublicRedirect | null> {
  const [redirect] = await publicDatabase().publicRedirect.findMany({
    where: { path: { in: pathForms(path) } },
    take: 1,
  })
  if (!redirect) return null
  const { target, permanent } = redirect
  if (!target.startsWith('/')) return { url: target, permanent, post: null }
  const { pathname, search, hash } = new URL(target, 'https://site.invalid')
  const post = await findLanding(keyOfPath(pathname))
  return { url: post ? `${postUrl(post.path)}${search}${hash}` : target, permanent, post }
}

async function findLanding(key: string): Promise<{ id: string; path: string } | null> {
  if (!key) return null
  const living = await publicDatabase().publicPost.findFirst({
    where: { path: { in: pathForms(key) } },
    select: { id: true, path: true },
  })
  if (living) return living
  const former = await findPublicFormerPath(key)
  return former?.is === 'moved' ? former.post : null
}

import { isWebLink } from '#lib/content/links.ts'
import type { Transaction } from '#lib/database/client.ts'
import { env } from '#lib/env.ts'
import { hashOfName, isRenditionName } from '#lib/media/file-name.ts'
import { pathForms } from '../address.ts'
import { isReservedPath } from '../reserved.ts'
import type { LinkState } from './finding.ts'

type Tables = Pick<
  Transaction,
  | 'post'
  | 'publicPost'
  | 'formerPath'
  | 'removedPath'
  | 'redirect'
  | 'topic'
  | 'publicTopic'
  | 'tag'
  | 'publicTag'
  | 'series'
  | 'publicSeries'
  | 'formerSlug'
  | 'author'
  | 'media'
  | 'formerPicture'
>

/** Where links to this site lead readers, by how they are written. `postId` is the post that they stand in, if it is one. */
export async function findLinkStates(
  tx: Tables,
  { hrefs, postId }: { hrefs: readonly string[]; postId?: string },
): Promise<Map<string, LinkState>> {
  const states = new Map<string, LinkState>()
  for (const href of new Set(hrefs)) {
    const path = ownPathOf(href)
    if (path !== null) states.set(href, await stateOf(tx, path, postId))
  }
  return states
}

/** Decoded, without query and fragment; null for what leads elsewhere, or to a place of the same page. */
function ownPathOf(href: string): string | null {
  const { SITE_URL } = env()
  if (!URL.canParse(href, SITE_URL ?? 'http://localhost')) return null
  if (isWebLink(href) && (!SITE_URL || new URL(href).origin !== new URL(SITE_URL).origin)) return null
  if (!isWebLink(href) && !href.startsWith('/')) return null
  const { pathname } = new URL(href, SITE_URL ?? 'http://localhost')
  try {
    return decodeURIComponent(pathname).normalize('NFC')
  } catch {
    return pathname
  }
}

async function stateOf(tx: Tables, path: string, postId: string | undefined): Promise<LinkState> {
  if (isReservedPath(path)) return await stateOfOwn(tx, path)
  const where = { path: { in: pathForms(path) } }
  const post = await tx.post.findFirst({ where, select: { id: true } })
  if (post) return await stateOfPost(tx, post.id, postId)
  const former = await tx.formerPath.findFirst({ where, select: { postId: true } })
  if (former) return movedIf(await stateOfPost(tx, former.postId, postId))
  const by = { where, select: { path: true } }
  if (await tx.redirect.findFirst(by)) return 'moved'
  return (await tx.removedPath.findFirst(by)) ? 'gone' : 'missing'
}

const movedIf = (state: LinkState): LinkState => (state === 'there' ? 'moved' : state)

/** A post that leads to itself goes out with the link. */
async function stateOfPost(tx: Tables, id: string, from: string | undefined): Promise<LinkState> {
  if (id === from) return 'there'
  const open = await tx.publicPost.findUnique({ where: { id }, select: { id: true } })
  return open ? 'there' : 'not_public'
}

/** What Lamplight itself answers: of lists whether what they are about is there, the rest stays as it is. */
async function stateOfOwn(tx: Tables, path: string): Promise<LinkState> {
  const [, first = '', slug = '', ...rest] = path.split('/')
  const isThere = async (found: Promise<unknown>): Promise<LinkState> => ((await found) ? 'there' : 'missing')
  const bySlug = { where: { slug }, select: { id: true } }
  switch (slug && first) {
    case 'topics':
      return await stateOfTerm(tx, 'topic', slug)
    case 'tags':
      return await stateOfTerm(tx, 'tag', slug)
    case 'series':
      if (await tx.publicSeries.findUnique(bySlug)) return 'there'
      return (await tx.series.findUnique(bySlug)) ? 'empty' : 'missing'
    case 'authors':
      return await isThere(tx.author.findUnique(bySlug))
    case 'media':
      return await stateOfFile(tx, [slug, ...rest].join('/'))
    default:
      return 'there'
  }
}

/** By the slug that it has, or once had; empty until readers see something of it. */
async function stateOfTerm(tx: Tables, kind: 'topic' | 'tag', slug: string): Promise<LinkState> {
  const bySlug = { where: { slug }, select: { id: true } }
  const isTopic = kind === 'topic'
  if (isTopic ? await tx.publicTopic.findUnique(bySlug) : await tx.publicTag.findUnique(bySlug))
    return 'there'
  if (isTopic ? await tx.topic.findUnique(bySlug) : await tx.tag.findUnique(bySlug)) return 'empty'
  return (await tx.formerSlug.findUnique({ where: { kind_slug: { kind, slug } } })) ? 'moved' : 'missing'
}

/** It becomes public with the post. */
async function stateOfFile(tx: Tables, name: string): Promise<LinkState> {
  if (!isRenditionName(name)) return 'missing'
  const hash = hashOfName(name)
  const known = await tx.media.findFirst({ where: { hash, withdrawnAt: null }, select: { id: true } })
  if (known) return 'there'
  return (await tx.formerPicture.findUnique({ where: { hash }, select: { hash: true } })) ? 'gone' : 'missing'
}

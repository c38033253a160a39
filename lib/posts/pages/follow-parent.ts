import type { Transaction } from '#lib/database/client.ts'
import { InvalidError, RefusedError } from '#lib/errors.ts'
import type { Actor } from '#lib/people/actor.ts'
import { recordAudit } from '#lib/people/record-audit.ts'
import { pathForms } from '../address.ts'
import { freePath, lockPaths } from '../free-path.ts'
import { lockPost } from '../lock-post.ts'
import { isStorableLength, pathUnder } from '../path.ts'
import { canEdit } from '../policy.ts'
import type { KnownPost } from '../post-row.ts'
import { recordRevision } from '../record-revision.ts'
import { writeContent } from '../write-content.ts'
import type { Place } from './places.ts'
import { pagesBelow } from './tree.ts'

/** To save or publish from next. */
export interface PlacedAt {
  version: number
  path: string
}

interface Following {
  page: KnownPost
  parentId: string | null
  /** As the tree was before. */
  pages: readonly Place[]
}

/** Moves the page's address under that of the page above it, and what stood under the old one along. */
export async function followParent(
  tx: Transaction,
  actor: Actor,
  { page, parentId, pages }: Following,
): Promise<PlacedAt> {
  const from = page.snapshot.path
  const above = pages.find(({ id }) => id === parentId)?.path ?? null
  const below = await lockFollowers(tx, actor, { page, pages })
  await lockPaths(tx)
  const to = await freePath(tx, pathUnder(above, from), page.id)
  const placed = await readdress(tx, actor, page, to)
  if (to === from) return placed
  for (const follower of below) {
    const wish = pathForms(to)[0] + follower.snapshot.path.slice(pathForms(from)[0].length)
    await readdress(tx, actor, follower, await freePath(tx, wish, follower.id))
  }
  return placed
}

/** Those whose addresses begin with the page's; what is archived or in the trash stays where it is known. */
async function lockFollowers(
  tx: Transaction,
  actor: Actor,
  { page, pages }: Omit<Following, 'parentId'>,
): Promise<KnownPost[]> {
  const stem = `${pathForms(page.snapshot.path)[0]}/`
  const below = pagesBelow(pages, page.id).filter(({ path }) => path.startsWith(stem))
  const followers: KnownPost[] = []
  for (const { id: postId } of below)
    followers.push(await lockPost(tx, actor, { postId, policy: () => true }))
  return followers.filter((follower) => canEdit(actor, follower))
}

/** One version more that differs by its address alone: no word is new, so nobody has to look at it again. */
async function readdress(tx: Transaction, actor: Actor, post: KnownPost, path: string): Promise<PlacedAt> {
  const { id: postId, snapshot, pending, version } = post
  if (path === snapshot.path) return { version, path: post.newest.path }
  if (!isStorableLength(path))
    throw new InvalidError({ parentId: ['Its address would become too long there.'] })
  if (post.updateDueAt) {
    throw new RefusedError(
      'conflict',
      `“${snapshot.title}” has an update planned. Please cancel that first, or let the addresses stay. Nothing was changed.`,
    )
  }
  await writeContent(tx, post, { ...snapshot, path })
  const isPublic = post.status === 'published'
  const reason = isPublic ? 'updated' : 'saved'
  await recordRevision(tx, actor, { postId, reason, snapshot: { ...snapshot, path } })
  if (isPublic) {
    const detail = { version: version + 1, reason }
    await recordAudit(tx, actor, { action: 'post.update', subject: postId, detail })
  }
  if (pending) return { version: version + 1, path: await keepPending(tx, actor, post, path) }
  return { version: version + 1, path }
}

/** What waits goes on waiting; an address that was typed into it stays as it was typed. */
async function keepPending(tx: Transaction, actor: Actor, post: KnownPost, path: string): Promise<string> {
  const waiting = post.pending!.snapshot
  const kept = { ...waiting, path: waiting.path === post.snapshot.path ? path : waiting.path }
  const pendingId = await recordRevision(tx, actor, {
    postId: post.id,
    reason: 'autosaved',
    snapshot: kept,
  })
  await tx.post.update({ where: { id: post.id }, data: { pendingId } })
  return kept.path
}

import type { Transaction } from '#lib/database/client.ts'
import { freePath, lockPaths, requireFreePath } from './free-path.ts'
import { isBeside, pathFrom, requireTypedPath } from './path.ts'
import type { KnownPost } from './post-row.ts'

/**
 * Where the post stands from now on. Nothing typed means: from its title, as long as no reader knows
 * its address.
 * @throws InvalidError
 */
export async function choosePath(
  tx: Transaction,
  post: KnownPost,
  wish: { typed: string | undefined; title: string; timeZone: string },
): Promise<string> {
  const now = post.snapshot.path
  const { typed } = wish
  if (typed === undefined || typed === now) return now
  return typed.trim() === '' ? await fromTitle(tx, post, wish) : await fromTyped(tx, post, typed)
}

async function fromTitle(
  tx: Transaction,
  { id, kind, createdAt, wasPublic, snapshot }: KnownPost,
  { title, timeZone }: { title: string; timeZone: string },
): Promise<string> {
  const place = await tx.pagePlace.findUnique({
    where: { postId: id },
    select: { parent: { select: { path: true } } },
  })
  const made = pathFrom({ kind, title, at: createdAt, timeZone, under: place?.parent?.path })
  if (wasPublic || isBeside(snapshot.path, made)) return snapshot.path
  await lockPaths(tx)
  return await freePath(tx, made)
}

async function fromTyped(tx: Transaction, { id, snapshot }: KnownPost, typed: string): Promise<string> {
  const path = requireTypedPath(typed)
  if (path === snapshot.path) return path
  await lockPaths(tx)
  await requireFreePath(tx, path, id)
  return path
}

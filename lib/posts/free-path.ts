import type { Transaction } from '#lib/database/client.ts'
import { locks } from '#lib/database/locks.ts'
import { InvalidError } from '#lib/errors.ts'
import { pathForms } from './address.ts'
import { besidePath } from './path.ts'
import { isReservedPath } from './reserved.ts'

/** After the post itself and its tags, never before: two that wait for each other would both fail. */
export async function lockPaths(tx: Pick<Transaction, '$executeRaw'>): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(${locks.postPaths}::bigint)`
}

/**
 * The path, or the first free one beside it: `/a/`, `/a-2/`, `/a-3/`. Not where another post stood,
 * nor where something was removed on purpose or an address of one's own leads elsewhere; `postId` itself may stay,
 * or come back to where it stood. The caller holds the lock of paths.
 */
export async function freePath(tx: Transaction, wish: string, postId?: string): Promise<string> {
  const [stem] = pathForms(wish)
  const where = { path: { startsWith: stem.replace(/[\\%_]/g, '\\$&') } }
  const select = { path: true } as const
  const rows = [
    ...(await tx.post.findMany({ where: { ...where, ...(postId && { NOT: { id: postId } }) }, select })),
    ...(await tx.formerPath.findMany({ where: { ...where, ...(postId && { NOT: { postId } }) }, select })),
    ...(await tx.removedPath.findMany({ where, select })),
    ...(await tx.redirect.findMany({ where, select })),
  ]
  const taken = new Set(rows.map(({ path }) => pathForms(path)[0]))
  const isFree = (path: string) => !isReservedPath(path) && !taken.has(pathForms(path)[0])
  let path = wish
  for (let number = 2; !isFree(path); number += 1) path = besidePath(wish, number)
  return path
}

/**
 * Another post's former address may be taken; its own never. The caller holds the lock of paths.
 * @throws InvalidError
 */
export async function requireFreePath(tx: Transaction, path: string, postId?: string): Promise<void> {
  const other = await tx.post.findFirst({
    where: { path: { in: pathForms(path) }, ...(postId && { NOT: { id: postId } }) },
    select: { status: true },
  })
  if (!other) return
  const place = other.status === 'trashed' ? ' in the trash' : ''
  throw new InvalidError({ path: [`Another post${place} has this address. Please choose another.`] })
}

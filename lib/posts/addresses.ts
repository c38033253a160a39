import type { Transaction } from '#lib/database/client.ts'
import { pathForms } from './address.ts'

type Addresses = Pick<Transaction, 'formerPath' | 'removedPath'>

/** The path that a post leaves leads to it from now on. A path that it comes back to leads nowhere else. */
export async function keepFormerPath(
  tx: Addresses,
  { postId, from, to }: { postId: string; from: string; to: string },
): Promise<void> {
  await tx.formerPath.deleteMany({ where: { postId, path: { in: pathForms(to) } } })
  if (pathForms(from)[0] === pathForms(to)[0]) return
  await tx.formerPath.deleteMany({ where: { path: { in: pathForms(from) } } })
  await tx.formerPath.create({ data: { path: from, postId } })
}

/**
 * For a post that becomes public: nothing says any longer that its addresses are gone, and where it
 * stands no former address leads to another post.
 */
export async function claimAddresses(tx: Addresses, post: { id: string; path: string }): Promise<void> {
  const forms = pathForms(post.path)
  await tx.formerPath.deleteMany({ where: { path: { in: forms } } })
  const former = await tx.formerPath.findMany({ where: { postId: post.id }, select: { path: true } })
  const all = [...forms, ...former.flatMap(({ path }) => pathForms(path))]
  await tx.removedPath.deleteMany({ where: { path: { in: all } } })
}

/** For a post that is taken away on purpose: its addresses answer 410. */
export async function emptyAddresses(tx: Addresses, post: { id: string; path: string }): Promise<void> {
  const former = await tx.formerPath.findMany({ where: { postId: post.id }, select: { path: true } })
  const paths = [post.path, ...former.map(({ path }) => path)]
  await tx.removedPath.createMany({ data: paths.map((path) => ({ path })), skipDuplicates: true })
}

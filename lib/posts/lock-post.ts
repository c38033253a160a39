import type { Transaction } from '#lib/database/client.ts'
import { RefusedError } from '#lib/errors.ts'
import { type Actor, requirePermission } from '#lib/people/actor.ts'
import { canOpen } from './policy.ts'
import { type KnownPost, knownPost, postColumns } from './post-row.ts'
import type { Standing } from './standing.ts'
import { databaseNow } from './transaction.ts'
import { visibleTo } from './visible.ts'

/**
 * The post for a command that needs `policy`, held until the transaction ends, so that what is judged
 * is what is changed. Comments may still be written under it.
 * @throws RefusedError unauthenticated, forbidden, or not_found for what the actor may not know of
 */
export async function lockPost(
  tx: Transaction,
  actor: Actor,
  { postId, policy }: { postId: string; policy: (actor: Actor, post: Standing) => boolean },
): Promise<KnownPost> {
  requirePermission(actor, 'post.write')
  await tx.$queryRaw`SELECT id FROM post WHERE id = ${postId}::uuid FOR NO KEY UPDATE`
  const now = await databaseNow(tx)
  const row = await tx.post.findFirst({
    where: { AND: [{ id: postId }, visibleTo(actor, now)] },
    select: postColumns,
  })
  if (!row) throw noSuchPost()
  const post = knownPost(row, now)
  if (policy(actor, post)) return post
  throw new RefusedError('forbidden', whyNot(actor, post))
}

export const noSuchPost = (): RefusedError =>
  new RefusedError('not_found', 'There is no such post, or it is not yours to see.')

function whyNot(actor: Actor, post: KnownPost): string {
  if (!canOpen(actor, post)) return 'This is somebody else’s. They or an editor can change it.'
  if (post.status === 'trashed') return 'This lies in the trash. Please restore it first.'
  if (post.status === 'archived') return 'This is archived, kept as it was. Please bring it back first.'
  return 'An editor has taken this over. Please ask them for the change.'
}

import { database } from '#lib/database/client.ts'
import { type Actor, accountIdOf, requirePermission } from '#lib/people/actor.ts'
import { ChangedPosts, Wish } from './schema.ts'

export interface BulkRow {
  id: string
  kind: Wish['kind']
  count: number
  createdAt: Date
}

/** Their own of the last day, 5 at most, that can be undone. */
export async function listOwnChanges(actor: Actor): Promise<BulkRow[]> {
  requirePermission(actor, 'post.write')
  const accountId = accountIdOf(actor)
  if (!accountId) return []
  const rows = await database().bulkChange.findMany({
    where: { accountId, undoneAt: null, createdAt: { gt: new Date(Date.now() - 24 * 60 * 60 * 1_000) } },
    orderBy: { createdAt: 'desc' },
    take: 5,
  })
  return rows.map(({ id, asked, posts, createdAt }) => ({
    id,
    createdAt,
    kind: Wish.parse(asked).kind,
    count: ChangedPosts.parse(posts).length,
  }))
}

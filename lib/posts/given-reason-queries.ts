import { database } from '#lib/database/client.ts'
import type { Actor } from '#lib/people/actor.ts'
import { requireKnownPost } from './queries.ts'

/** Why something went out although a check asked. */
export interface GivenReason {
  id: string
  reason: string
  by: string | null
  at: Date
}

/** The newest first. @throws RefusedError unauthenticated, forbidden, not_found */
export async function listGivenReasons(actor: Actor, postId: string): Promise<GivenReason[]> {
  await requireKnownPost(actor, postId)
  const rows = await database().givenReason.findMany({
    where: { postId },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    take: 100,
    select: { id: true, reason: true, at: true, account: { select: { name: true } } },
  })
  return rows.map(({ account, ...row }) => ({ ...row, by: account?.name ?? null }))
}

import { database } from '#lib/database/client.ts'
import type { TermKind } from '#lib/database/generated/enums.ts'
import { type Actor, requirePermission } from '#lib/people/actor.ts'
import { Before } from './before.ts'

export interface MergeRow {
  id: string
  kind: TermKind
  sourceName: string
  targetName: string
  postCount: number
  createdAt: Date
}

/** The last ones that can be taken back, 10 at most. */
export async function listMerges(actor: Actor): Promise<MergeRow[]> {
  requirePermission(actor, 'topic.manage')
  const rows = await database().termMerge.findMany({
    where: { undoneAt: null },
    orderBy: { createdAt: 'desc' },
    take: 10,
    select: { id: true, kind: true, before: true, createdAt: true },
  })
  return rows.map(({ before, ...row }) => {
    const { source, targetName, moved, both } = Before.parse(before)
    return { ...row, sourceName: source.name, targetName, postCount: moved.length + both.length }
  })
}

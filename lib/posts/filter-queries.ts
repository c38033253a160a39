import { database } from '#lib/database/client.ts'
import { type Actor, accountIdOf, requirePermission } from '#lib/people/actor.ts'
import { KeptFilter } from './schema.ts'

export interface FilterRow {
  id: string
  name: string
  filter: KeptFilter
}

/** This account's, by name. One that a later version wrote and this one cannot read is left out. */
export async function listFilters(actor: Actor): Promise<FilterRow[]> {
  requirePermission(actor, 'post.write')
  const accountId = accountIdOf(actor)
  if (!accountId) return []
  const rows = await database().savedFilter.findMany({
    where: { accountId },
    orderBy: { name: 'asc' },
    take: 20,
    select: { id: true, name: true, filter: true },
  })
  return rows.flatMap(({ id, name, filter }) => {
    const read = KeptFilter.safeParse(filter)
    return read.success ? [{ id, name, filter: read.data }] : []
  })
}

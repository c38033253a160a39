import { database } from '#lib/database/client.ts'
import { type Actor, requirePermission } from '#lib/people/actor.ts'
import type { FindOriginalForm } from './schema.ts'
import { databaseNow } from './transaction.ts'
import { visibleTo } from './visible.ts'

/** A post that another may be the translation of. */
export interface Original {
  id: string
  title: string
  language: string
}

const columns = { id: true, title: true, language: true } as const

/** Posts that could be translated, the last changed first; translations themselves are none. */
export async function listOriginals(
  actor: Actor,
  { search, kind, exceptId }: FindOriginalForm,
): Promise<Original[]> {
  requirePermission(actor, 'post.write')
  const contains = search.replace(/[\\%_]/g, '\\$&')
  const isCandidate = {
    kind,
    id: { not: exceptId },
    translationOf: null,
    status: { not: 'trashed' as const },
    withdrawnAt: null,
    title: { contains, mode: 'insensitive' as const },
  }
  return await database().post.findMany({
    where: { AND: [visibleTo(actor, await databaseNow(database())), isCandidate] },
    orderBy: [{ updatedAt: 'desc' }, { id: 'desc' }],
    take: 20,
    select: columns,
  })
}

/** Null also for what the actor may not see. */
export async function findOriginal(actor: Actor, id: string | null): Promise<Original | null> {
  requirePermission(actor, 'post.write')
  if (id === null) return null
  return await database().post.findFirst({
    where: { AND: [{ id }, visibleTo(actor, await databaseNow(database()))] },
    select: columns,
  })
}

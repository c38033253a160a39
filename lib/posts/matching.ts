import type { Prisma } from '#lib/database/generated/client.ts'
import type { KeptFilter } from './schema.ts'
import type { Stage } from './standing.ts'
import { inStatus } from './visible.ts'

/** What the list is narrowed to, whatever the status. */
export function matching({
  kind,
  authorId,
  topicId,
  search,
}: Omit<KeptFilter, 'status'>): Prisma.PostWhereInput[] {
  const contains = search?.replace(/[\\%_]/g, '\\$&')
  return [
    ...(kind ? [{ kind }] : []),
    ...(authorId ? [{ authors: { some: { authorId } } }] : []),
    ...(topicId ? [{ topics: { some: { topicId } } }] : []),
    ...(contains ? [{ title: { contains, mode: 'insensitive' as const } }] : []),
  ]
}

/** Without a status everything but the trash. */
export const listed = (status: Stage | undefined, now: Date): Prisma.PostWhereInput =>
  status ? inStatus(status, now) : { NOT: inStatus('trashed', now) }

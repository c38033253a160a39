import { database } from '#lib/database/client.ts'
import { parseForm } from '#lib/parse-form.ts'
import { type Actor, requirePermission } from '#lib/people/actor.ts'
import { FindPartForm } from './schema.ts'

export interface PartRow {
  id: string
  title: string
}

export interface SeriesRow {
  id: string
  slug: string
  name: string
  description: string
  parts: PartRow[]
}

/** By name, with all their parts, also those that readers do not see yet. */
export async function listSeries(actor: Actor): Promise<SeriesRow[]> {
  requirePermission(actor, 'topic.manage')
  const rows = await database().series.findMany({
    orderBy: { name: 'asc' },
    take: 200,
    select: {
      ...{ id: true, slug: true, name: true, description: true },
      parts: { orderBy: { position: 'asc' }, select: { post: { select: { id: true, title: true } } } },
    },
  })
  return rows.map(({ parts, ...series }) => ({ ...series, parts: parts.map(({ post }) => post) }))
}

/** Posts of no series whose title has these letters; the last changed first, 10 at most. */
export async function findParts(actor: Actor, asked: FindPartForm): Promise<PartRow[]> {
  requirePermission(actor, 'topic.manage')
  const contains = parseForm(FindPartForm, asked).search.replace(/[\\%_]/g, '\\$&')
  return await database().post.findMany({
    where: {
      ...{ kind: 'post', seriesPart: null, NOT: { status: 'trashed' } },
      ...(contains && { title: { contains, mode: 'insensitive' } }),
    },
    orderBy: [{ updatedAt: 'desc' }, { id: 'desc' }],
    take: 10,
    select: { id: true, title: true },
  })
}

import { database, type Transaction } from '#lib/database/client.ts'
import { locks } from '#lib/database/locks.ts'
import { InvalidError, RefusedError } from '#lib/errors.ts'
import { parseForm } from '#lib/parse-form.ts'
import { type Actor, requirePermission } from '#lib/people/actor.ts'
import { recordAudit } from '#lib/people/record-audit.ts'
import { freeSlug, slugOf } from '#lib/slug.ts'
import { SeriesForm } from './schema.ts'

/**
 * Makes a series, or changes one with its parts and their order. Its address comes from its first name, and stays.
 * @returns its id
 * @throws InvalidError where a post is a part of another series; RefusedError unauthenticated, forbidden, not_found
 */
export async function saveSeries(actor: Actor, sent: SeriesForm): Promise<string> {
  requirePermission(actor, 'topic.manage')
  const { id, name, description, postIds } = parseForm(SeriesForm, sent)
  return await database().$transaction(async (tx) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(${locks.series}::bigint)`
    await requireFree(tx, { id, postIds })
    const row = { name, description }
    const saved = id ? await change(tx, id, row) : await make(tx, row)
    await writeParts(tx, saved, postIds)
    await recordAudit(tx, actor, { action: 'series.save', subject: saved, detail: { parts: postIds.length } })
    return saved
  })
}

async function requireFree(
  tx: Transaction,
  { id, postIds }: { id: string | undefined; postIds: string[] },
): Promise<void> {
  const there = await tx.post.count({
    where: { id: { in: postIds }, kind: 'post', NOT: { status: 'trashed' } },
  })
  if (there < postIds.length) {
    throw new InvalidError({ postIds: ['One of these posts is gone. Please take it out of the list.'] })
  }
  const other = await tx.seriesPart.findFirst({
    where: { postId: { in: postIds }, ...(id && { NOT: { seriesId: id } }) },
    select: { post: { select: { title: true } }, series: { select: { name: true } } },
  })
  if (!other) return
  throw new InvalidError({
    postIds: [
      `“${other.post.title}” is a part of “${other.series.name}” already. Please take it out there first.`,
    ],
  })
}

async function change(
  tx: Transaction,
  id: string,
  row: { name: string; description: string },
): Promise<string> {
  const { count } = await tx.series.updateMany({ where: { id }, data: row })
  if (count === 0) throw new RefusedError('not_found', 'This series has been removed.')
  return id
}

async function make(tx: Transaction, row: { name: string; description: string }): Promise<string> {
  const taken = await tx.series.findMany({ select: { slug: true } })
  const slug = freeSlug(
    slugOf(row.name) || 'series',
    taken.map((one) => one.slug),
  )
  return (await tx.series.create({ data: { ...row, slug }, select: { id: true } })).id
}

/** What stays where it is is not written: each row purges pages. */
async function writeParts(tx: Transaction, seriesId: string, postIds: readonly string[]): Promise<void> {
  await tx.seriesPart.deleteMany({ where: { seriesId, postId: { notIn: [...postIds] } } })
  await tx.$executeRaw`
    INSERT INTO series_part (post_id, series_id, position)
    SELECT post_id, ${seriesId}::uuid, position::int
      FROM unnest(${postIds}::uuid[]) WITH ORDINALITY AS part (post_id, position)
    ON CONFLICT (post_id) DO UPDATE SET position = excluded.position
     WHERE series_part.position <> excluded.position`
}

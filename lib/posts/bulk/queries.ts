import { database } from '#lib/database/client.ts'
import { RefusedError } from '#lib/errors.ts'
import { parseForm } from '#lib/parse-form.ts'
import { type Actor, accountIdOf, requirePermission } from '#lib/people/actor.ts'
import { listed, matching } from '../matching.ts'
import { KeptFilter } from '../schema.ts'
import { databaseNow } from '../transaction.ts'
import { openTo } from '../visible.ts'
import { mostThatFit } from './most.ts'
import { Asked } from './schema.ts'

export interface BulkRow {
  id: string
  kind: Asked['kind']
  count: number
  createdAt: Date
}

/** Their own of the last day, 5 at most, that can be undone; each with its pieces. */
export async function listOwnChanges(actor: Actor): Promise<BulkRow[]> {
  requirePermission(actor, 'post.write')
  const rows = await database().$queryRaw<{ id: string; asked: unknown; count: number; createdAt: Date }[]>`
    SELECT first.id, first.asked, first.created_at AS "createdAt", sum(jsonb_array_length(piece.posts))::int AS count
    FROM bulk_change first
    JOIN bulk_change piece ON piece.undone_at IS NULL AND first.id IN (piece.id, piece.part_of_id)
    WHERE first.account_id = ${accountIdOf(actor)}::uuid AND first.part_of_id IS NULL
      AND first.undone_at IS NULL AND first.created_at > now() - interval '1 day'
    GROUP BY first.id
    ORDER BY first.created_at DESC
    LIMIT 5`
  return rows.map(({ asked, ...row }) => ({ ...row, kind: Asked.parse(asked).kind }))
}

/**
 * All that fit a list and that this person may change, not only those on its first page.
 * @throws InvalidError; RefusedError unauthenticated, forbidden, too_large
 */
export async function listFitting(actor: Actor, asked: KeptFilter): Promise<string[]> {
  requirePermission(actor, 'post.write')
  const { status, ...filter } = parseForm(KeptFilter, asked)
  const now = await databaseNow(database())
  const rows = await database().post.findMany({
    where: { AND: [openTo(actor), listed(status, now), ...matching(filter)] },
    orderBy: { id: 'asc' },
    take: mostThatFit + 1,
    select: { id: true },
  })
  if (rows.length <= mostThatFit) return rows.map(({ id }) => id)
  throw new RefusedError(
    'too_large',
    `More than ${mostThatFit.toLocaleString('en')} posts fit. Nothing was chosen; please narrow the list first, for example to one author or topic.`,
  )
}

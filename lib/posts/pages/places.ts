import type { Transaction } from '#lib/database/client.ts'
import { locks } from '#lib/database/locks.ts'
import type { PlacedPage } from './tree.ts'

/** Whoever changes the tree judges it by what it is until the transaction ends. */
export async function lockTree(tx: Pick<Transaction, '$executeRaw'>): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(${locks.pageTree}::bigint)`
}

export interface Place extends PlacedPage {
  path: string
}

/** Every page, those in the trash too: what stands under them has to stand somewhere. */
export async function readPlaces(tx: Pick<Transaction, 'post'>): Promise<Place[]> {
  const rows = await tx.post.findMany({
    where: { kind: 'page' },
    orderBy: { id: 'asc' },
    select: { id: true, title: true, path: true, status: true, place: true },
  })
  return rows.map(({ place, ...page }) => ({
    ...page,
    parentId: place?.parentId ?? null,
    position: place?.position ?? null,
  }))
}

/** In their order, from 0. What stands where it stood is not written: each row purges pages. */
export async function writePlaces(
  tx: Transaction,
  parentId: string | null,
  pageIds: readonly string[],
): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO page_place (post_id, parent_id, position)
    SELECT post_id, ${parentId}::uuid, place::int - 1
      FROM unnest(${pageIds}::uuid[]) WITH ORDINALITY AS page (post_id, place)
    ON CONFLICT (post_id) DO UPDATE SET parent_id = excluded.parent_id, position = excluded.position
     WHERE (page_place.parent_id, page_place.position) IS DISTINCT FROM (excluded.parent_id, excluded.position)`
}

import { mediaIdsOf } from '#lib/content/everything-in.ts'
import type { Transaction } from '#lib/database/client.ts'
import type { Snapshot } from './snapshot.ts'

export async function pictureNamesOf(
  tx: Pick<Transaction, 'media'>,
  { body }: Snapshot,
): Promise<Map<string, string>> {
  const ids = mediaIdsOf(body)
  if (ids.length === 0) return new Map()
  const rows = await tx.media.findMany({ where: { id: { in: ids } }, select: { id: true, fileName: true } })
  return new Map(rows.map(({ id, fileName }) => [id, fileName]))
}

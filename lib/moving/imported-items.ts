import type { Transaction } from '#lib/database/client.ts'

export type ImportedKind = 'author' | 'topic' | 'tag' | 'post' | 'comment'

/** What was brought from a source before: their id to ours. With `ids`, of these alone. */
export async function listImported(
  tx: Transaction,
  source: string,
  kind: ImportedKind,
  ids?: string[],
): Promise<Map<string, string>> {
  const rows = await tx.importedItem.findMany({
    where: ids ? { source, kind, sourceId: { in: ids } } : { source, kind },
    select: { sourceId: true, ownId: true },
  })
  return new Map(rows.map(({ sourceId, ownId }) => [sourceId, ownId]))
}

/** Keeps in mind what was brought, so that another run leaves it alone, even once it is deleted here. */
export async function rememberImported(
  tx: Transaction,
  source: string,
  kind: ImportedKind,
  items: { sourceId: string; ownId: string }[],
): Promise<void> {
  if (!items.length) return
  const theirs = items.map(({ sourceId }) => sourceId)
  const ours = items.map(({ ownId }) => ownId)
  await tx.$executeRaw`
    INSERT INTO imported_item (source, kind, source_id, own_id)
    SELECT ${source}, ${kind}, * FROM unnest(${theirs}::text[], ${ours}::uuid[])
    ON CONFLICT DO NOTHING`
}

import type { Transaction } from '#lib/database/client.ts'

/** Topics as they are named by somebody who opened the editor before one of them went into another. */
export async function followMerges(tx: Pick<Transaction, '$queryRaw'>, ids: string[]): Promise<string[]> {
  const rows = await tx.$queryRaw<{ asked: string; now: string }[]>`
    WITH RECURSIVE went AS (
      SELECT asked, asked AS now FROM unnest(${ids}::uuid[]) asked
      UNION
      SELECT w.asked, m.target_id FROM went w
        JOIN term_merge m ON m.source_id = w.now AND m.kind = 'topic' AND m.undone_at IS NULL
    )
    SELECT w.asked, w.now FROM went w JOIN topic t ON t.id = w.now`
  const now = new Map(rows.map((row) => [row.asked, row.now]))
  return [...new Set(ids.map((id) => now.get(id) ?? id))]
}

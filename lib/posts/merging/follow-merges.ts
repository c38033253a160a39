import type { Transaction } from '#lib/database/client.ts'
import type { TermKind } from '#lib/database/generated/enums.ts'
import type { Snapshot } from '../snapshot.ts'

type Looked = Pick<Transaction, '$queryRaw'>

/** Topics or tags as somebody names them who has not heard that one of them went into another. */
export async function followMerges(tx: Looked, kind: TermKind, ids: string[]): Promise<string[]> {
  if (ids.length === 0) return []
  const rows = await tx.$queryRaw<{ asked: string; now: string }[]>`
    WITH RECURSIVE went AS (
      SELECT asked, asked AS now FROM unnest(${ids}::uuid[]) asked
      UNION
      SELECT w.asked, m.target_id FROM went w
        JOIN term_merge m ON m.source_id = w.now AND m.kind = ${kind}::term_kind AND m.undone_at IS NULL
    )
    SELECT w.asked, w.now FROM went w
     WHERE EXISTS (SELECT FROM topic WHERE id = w.now) OR EXISTS (SELECT FROM tag WHERE id = w.now)`
  const now = new Map(rows.map((row) => [row.asked, row.now]))
  return [...new Set(ids.map((id) => now.get(id) ?? id))].sort()
}

/** A text from before, or a part of one, under the topics and tags of now. */
export async function withMerges<Text extends Partial<Snapshot>>(tx: Looked, text: Text): Promise<Text> {
  return {
    ...text,
    ...(text.topics && { topics: await followMerges(tx, 'topic', text.topics) }),
    ...(text.tags && { tags: await followMerges(tx, 'tag', text.tags) }),
  }
}

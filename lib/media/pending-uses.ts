import type { Transaction } from '#lib/database/client.ts'

interface PendingUse {
  postId: string
  mediaId: string
}

/**
 * What texts for later show: those that were saved beside a public one, and those that go out by themselves.
 * Such a text is JSON that readers see nothing of, so it has no row of use; there are few at a time.
 */
export async function listPendingUses(tx: Pick<Transaction, '$queryRaw'>): Promise<PendingUse[]> {
  return await tx.$queryRaw<PendingUse[]>`
    SELECT DISTINCT p.id::text AS "postId", named[1] AS "mediaId"
      FROM post p
      JOIN revision r ON r.id IN (p.pending_id, p.pending_due_id),
           regexp_matches(r.snapshot::text, '"(?:mediaId|coverId)": ?"([0-9a-f-]{36})"', 'g') AS named
     WHERE p.pending_id IS NOT NULL OR p.pending_due_id IS NOT NULL
     ORDER BY 1 DESC`
}

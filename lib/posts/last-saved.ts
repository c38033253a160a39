import type { Transaction } from '#lib/database/client.ts'

export interface LastSaved {
  accountId: string | null
  /** Null where the software itself did it, or the account is gone. */
  name: string | null
  at: Date
}

/** Who made the post what it is now; texts that were refused do not count. */
export async function findLastSaved(
  tx: Pick<Transaction, 'revision'>,
  postId: string,
): Promise<LastSaved | null> {
  const row = await tx.revision.findFirst({
    where: { postId, reason: { not: 'conflict' } },
    orderBy: { number: 'desc' },
    select: { accountId: true, createdAt: true, account: { select: { name: true } } },
  })
  return row && { accountId: row.accountId, name: row.account?.name ?? null, at: row.createdAt }
}

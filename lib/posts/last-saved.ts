import type { Transaction } from '#lib/database/client.ts'
import type { RevisionReason } from '#lib/database/generated/enums.ts'

export interface LastSaved {
  accountId: string | null
  /** Null where the software itself did it, or the account is gone. */
  name: string | null
  at: Date
}

/** Kept beside the post: none of these ever was its newest text. */
export const besides: RevisionReason[] = ['conflict', 'set_aside', 'taken_over']

/** Who made the post what it is now. */
export async function findLastSaved(
  tx: Pick<Transaction, 'revision'>,
  postId: string,
): Promise<LastSaved | null> {
  const row = await tx.revision.findFirst({
    where: { postId, reason: { notIn: besides } },
    orderBy: { number: 'desc' },
    select: { accountId: true, createdAt: true, account: { select: { name: true } } },
  })
  return row && { accountId: row.accountId, name: row.account?.name ?? null, at: row.createdAt }
}

import type { Transaction } from '#lib/database/client.ts'
import type { Prisma } from '#lib/database/generated/client.ts'
import type { RevisionReason } from '#lib/database/generated/enums.ts'

export interface LastSaved {
  accountId: string | null
  /** Null where the software itself did it, or the account is gone. */
  name: string | null
  at: Date
}

type Looked = Pick<Transaction, 'revision'>

/** Kept beside the post: none of these ever was its newest text. */
const besides: RevisionReason[] = ['conflict', 'set_aside', 'taken_over']

/** What was done with a text, whoever wrote it. */
const steps: RevisionReason[] = [
  'published',
  'scheduled',
  'taken_down',
  'trashed',
  'archived',
  'brought_back',
]

/** Who made the post what it is now. */
export const findLastSaved = (tx: Looked, postId: string): Promise<LastSaved | null> =>
  findLast(tx, { postId, reason: { notIn: besides } })

/** Whose text it is by now; null where the software or somebody who is gone wrote it. */
export async function findLastWriter(tx: Looked, postId: string): Promise<string | null> {
  const last = await findLast(tx, { postId, reason: { notIn: [...besides, ...steps] }, isWritten: true })
  return last?.accountId ?? null
}

async function findLast(tx: Looked, where: Prisma.RevisionWhereInput): Promise<LastSaved | null> {
  const row = await tx.revision.findFirst({
    where,
    orderBy: { number: 'desc' },
    select: { accountId: true, createdAt: true, account: { select: { name: true } } },
  })
  return row && { accountId: row.accountId, name: row.account?.name ?? null, at: row.createdAt }
}

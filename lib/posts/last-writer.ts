import type { Transaction } from '#lib/database/client.ts'
import type { RevisionReason } from '#lib/database/generated/enums.ts'
import { besides } from './last-saved.ts'

/** Rows of the history that say what was done with a text, not who wrote it. */
const notWriting: RevisionReason[] = [...besides, 'published', 'scheduled', 'taken_down', 'trashed']

/** Whose text it is by now; null where the software or somebody who is gone wrote it. */
export async function findLastWriter(
  tx: Pick<Transaction, 'revision'>,
  postId: string,
): Promise<string | null> {
  const row = await tx.revision.findFirst({
    where: { postId, reason: { notIn: notWriting } },
    orderBy: { number: 'desc' },
    select: { accountId: true },
  })
  return row?.accountId ?? null
}

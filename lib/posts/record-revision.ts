import type { Transaction } from '#lib/database/client.ts'
import type { RevisionReason } from '#lib/database/generated/enums.ts'
import { type Actor, accountIdOf } from '#lib/people/actor.ts'
import { asJson, type Snapshot } from './snapshot.ts'

interface Recorded {
  postId: string
  reason: RevisionReason
  snapshot: Snapshot
  /** False where the text only goes into other hands. */
  isWritten?: boolean
}

/** One more row of the post's history; the caller holds the post's lock. */
export async function recordRevision(
  tx: Transaction,
  actor: Actor,
  { postId, reason, snapshot, isWritten = true }: Recorded,
): Promise<string> {
  const { _max } = await tx.revision.aggregate({ where: { postId }, _max: { number: true } })
  const { id } = await tx.revision.create({
    data: {
      postId,
      number: (_max.number ?? 0) + 1,
      reason,
      title: snapshot.title,
      snapshot: asJson(snapshot),
      accountId: accountIdOf(actor),
      isWritten,
    },
    select: { id: true },
  })
  return id
}

import type { Transaction } from '#lib/database/client.ts'
import type { ProofKind } from '#lib/database/generated/enums.ts'
import type { Agreement } from './subscription-forms.ts'

/** One row of the append-only proof of what somebody agreed to. */
export async function recordProof(
  tx: Pick<Transaction, 'subscriptionProof'>,
  subscriberId: string,
  { kind, form, wording, language }: Agreement & { kind: ProofKind },
): Promise<void> {
  await tx.subscriptionProof.create({ data: { subscriberId, kind, form, wording, language } })
}

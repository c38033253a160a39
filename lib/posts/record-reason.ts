import type { Transaction } from '#lib/database/client.ts'
import { type Actor, accountIdOf } from '#lib/people/actor.ts'
import { recordAudit } from '#lib/people/record-audit.ts'
import type { Finding } from './checks.ts'
import type { KnownPost } from './post-row.ts'

/** Somebody let a text go out although checks asked: the words in a row of their own, the log has codes alone. */
export async function recordReason(
  tx: Transaction,
  actor: Actor,
  { post, asked, reason }: { post: KnownPost; asked: Finding[]; reason: string },
): Promise<void> {
  const codes = [...new Set(asked.map(({ code }) => code))]
  const version = post.version + 1
  await tx.givenReason.create({
    data: { postId: post.id, version, codes, reason, accountId: accountIdOf(actor) },
  })
  await recordAudit(tx, actor, { action: 'post.reason', subject: post.id, detail: { version, codes } })
}

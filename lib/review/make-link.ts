import type { Transaction } from '#lib/database/client.ts'
import { parseForm } from '#lib/parse-form.ts'
import { type Actor, accountIdOf } from '#lib/people/actor.ts'
import { recordAudit } from '#lib/people/record-audit.ts'
import { lockPost } from '#lib/posts/lock-post.ts'
import { canShow } from '#lib/posts/policy.ts'
import { requireRevisionOf } from '#lib/posts/require-revision-of.ts'
import { inTransaction } from '#lib/posts/transaction.ts'
import { hashToken, newToken } from '#lib/tokens.ts'
import { linkColumns, type ReviewLink, rowOf } from './queries.ts'
import { MakeLinkForm } from './schema.ts'

const day = 86_400_000

/** Shown once: what is stored leads nowhere. */
export interface MadeLink {
  link: ReviewLink
  /** Its secret stands after the `#`, which browsers send to nobody. */
  path: string
}

/** @throws RefusedError unauthenticated, forbidden, not_found; InvalidError */
export async function makeLink(actor: Actor, sent: MakeLinkForm): Promise<MadeLink> {
  const form = parseForm(MakeLinkForm, sent)
  const token = newToken()
  const link = await inTransaction(async (tx) => await addLink(tx, actor, { form, token }))
  return { link, path: `/-/preview#${token}` }
}

async function addLink(
  tx: Transaction,
  actor: Actor,
  { form, token }: { form: ReturnType<typeof MakeLinkForm.parse>; token: string },
): Promise<ReviewLink> {
  const { postId, label, days, shows, mayApprove } = form
  const post = await lockPost(tx, actor, { postId, policy: canShow })
  const row = await tx.reviewLink.create({
    data: {
      ...{ postId, label, mayApprove },
      tokenHash: hashToken(token),
      revisionId: shows === 'newest' ? null : await requireRevisionOf(tx, actor, post),
      createdById: accountIdOf(actor),
      createdAt: post.now,
      expiresAt: new Date(post.now.getTime() + days * day),
    },
    select: linkColumns,
  })
  await recordAudit(tx, actor, {
    action: 'review-link.make',
    subject: postId,
    detail: { link: row.id, days, shows, mayApprove },
  })
  return rowOf(row, post.now)
}

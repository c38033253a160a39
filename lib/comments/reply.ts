import { database, type Transaction } from '#lib/database/client.ts'
import { RefusedError } from '#lib/errors.ts'
import { type Actor, requirePermission, requireStaff, type StaffActor } from '#lib/people/actor.ts'
import { findSite } from '#lib/settings/public-queries.ts'
import { lockComments, takeAnchor } from './anchors.ts'
import { applyDecision } from './apply-decision.ts'
import { databaseTime } from './clock.ts'
import { duplicateKeyOf } from './duplicate.ts'
import { oweDecisionMail } from './mail/comment-mail.ts'
import { conflictAbout } from './other-decision.ts'
import { requireOpenly } from './policy.ts'
import type { Decided } from './record-decisions.ts'
import type { Reply, SeenComment } from './schema.ts'

export interface Replied {
  commentId: string
  anchor: number
  /** Of what it answers, if that was approved in the same step; for undoing it. */
  approved: Decided | null
}

/**
 * Answers a comment under the organisation's name, or one's own. It is published at once, so what it answers
 * must be public too; `approveParent` approves one that waits in the same step.
 * @throws RefusedError not_found, forbidden, or conflict when the parent is not as it was seen
 */
export async function replyTo(actor: Actor, reply: Reply): Promise<Replied> {
  requirePermission(actor, 'comment.moderate')
  const writer = requireStaff(actor)
  const site = await findSite()
  const authorName = reply.asOrganisation ? site.organisation || site.title : writer.name
  return await database().$transaction(async (tx) => {
    const parent = await requireParent(tx, reply.parent)
    await lockComments(tx, parent.postId)
    const data = replyData({ reply, writer, authorName, postId: parent.postId })
    const sentBefore = await tx.comment.findUnique({
      where: { duplicateKey: data.duplicateKey },
      select: answered,
    })
    if (sentBefore) return { commentId: sentBefore.id, anchor: sentBefore.anchor, approved: null }
    const approved = await letParentThrough(tx, writer, { reply, parent })
    const stored = await tx.comment.create({
      data: { ...data, anchor: await takeAnchor(tx, parent.postId) },
      select: answered,
    })
    const event = await tx.moderationEvent.create({
      data: {
        commentId: stored.id,
        accountId: writer.accountId,
        action: 'reply',
        to: 'approved',
        at: await databaseTime(tx),
      },
      select: { id: true },
    })
    await oweDecisionMail(tx, [event.id])
    return { commentId: stored.id, anchor: stored.anchor, approved }
  })
}

const answered = { id: true, anchor: true } as const

async function requireParent(tx: Transaction, seen: SeenComment) {
  const parent = await tx.comment.findUnique({
    where: { id: seen.id },
    select: { postId: true, status: true, pile: true },
  })
  if (!parent) throw new RefusedError('not_found', 'This comment is not here any more.')
  return parent
}

function replyData(given: { reply: Reply; writer: StaffActor; authorName: string; postId: string }) {
  const { reply, writer, authorName, postId } = given
  const parentId = reply.parent.id
  return {
    postId,
    parentId,
    authorName,
    body: reply.body,
    status: 'approved' as const,
    accountId: writer.accountId,
    asOrganisation: reply.asOrganisation,
    decidedAt: new Date(),
    duplicateKey: duplicateKeyOf({
      postId,
      parentId,
      name: `${writer.accountId} ${authorName}`,
      body: reply.body,
    }),
  }
}

async function letParentThrough(
  tx: Transaction,
  actor: Actor,
  { reply, parent }: { reply: Reply; parent: Awaited<ReturnType<typeof requireParent>> },
): Promise<Decided | null> {
  if (parent.status === 'approved') return null
  if (!reply.approveParent)
    throw new RefusedError('conflict', 'Approve the comment first, or together with your reply.')
  requireOpenly(actor, { status: reply.parent.status, pile: parent.pile })
  const [decided] = await applyDecision(tx, actor, {
    seen: [reply.parent],
    action: 'approve',
    reason: '',
    words: new Map(),
  })
  if (decided) return decided
  throw await conflictAbout(tx, reply.parent.id)
}

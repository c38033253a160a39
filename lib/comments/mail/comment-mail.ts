import { database, type Transaction } from '#lib/database/client.ts'
import { countAgainst, type Limit } from '#lib/database/rate-limit.ts'
import { isRefused } from '#lib/errors.ts'

/** So that nobody can fill somebody else's mailbox by typing their e-mail under comments. */
const perEmail: Limit[] = [
  { name: 'comment-confirm-hour', count: 3, seconds: 3_600 },
  { name: 'comment-confirm-day', count: 6, seconds: 86_400 },
]
const perClient: Limit = { name: 'comment-confirm-client', count: 10, seconds: 3_600 }

/** Whether a client may have one more e-mail asked; unknown ones are not counted. */
export const mayAskByMail = async (client: string | null): Promise<boolean> =>
  client === null || (await isWithinLimits([[perClient, client]]))

/** Counted when the mail goes out, so that no writer's request waits for it. */
export const mayBeAsked = (emailIndex: Uint8Array): Promise<boolean> =>
  isWithinLimits(perEmail.map((limit) => [limit, Buffer.from(emailIndex).toString('hex')]))

export async function isWithinLimits(counted: readonly (readonly [Limit, string])[]): Promise<boolean> {
  try {
    for (const [limit, key] of counted) await countAgainst(limit, key)
    return true
  } catch (error) {
    if (isRefused(error) && error.reason === 'too_many') return false
    throw error
  }
}

export const hasLeft = async (emailIndex: Uint8Array<ArrayBuffer>): Promise<boolean> =>
  (await database().commentMailLeft.count({ where: { emailIndex } })) > 0

/** Asks the e-mail of a new comment whether it is its writer's. */
export async function oweConfirmMail(tx: Transaction, commentId: string): Promise<void> {
  await tx.commentMail.create({ data: { kind: 'confirm', commentId, dueAt: new Date() } })
}

/**
 * What these rows of the log mean for mail: whoever wrote a comment hears that it was approved or declined, whoever
 * it answers hears of it once it is public. Only who proved an e-mail and asked for it; a minute later, so that an
 * undo takes the mail back.
 */
export async function oweDecisionMail(tx: Transaction, eventIds: string[]): Promise<void> {
  if (eventIds.length === 0) return
  await tx.$executeRaw`
    DELETE FROM comment_mail m USING moderation_event e
     WHERE e.id = ANY(${eventIds}::uuid[]) AND m.comment_id = e.comment_id
       AND m.kind = 'decision' AND m.sent_at IS NULL`
  await tx.$executeRaw`
    INSERT INTO comment_mail (id, kind, comment_id, commenter_id, event_id, due_at)
    SELECT gen_random_uuid(), 'decision', c.id, c.commenter_id, e.id, clock_timestamp() + interval '1 minute'
      FROM moderation_event e JOIN comment c ON c.id = e.comment_id
     WHERE e.id = ANY(${eventIds}::uuid[]) AND e.action IN ('approve', 'approve_part', 'reject')
       AND c.commenter_id IS NOT NULL AND c.decision_mail`
  await oweReplyMail(tx, eventIds)
}

/** Whoever these rows' comments answer hears of them, once they are public. */
export async function oweReplyMail(tx: Transaction, eventIds: string[]): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO comment_mail (id, kind, comment_id, commenter_id, event_id, reply_id, due_at)
    SELECT gen_random_uuid(), CASE p.reply_mail WHEN 'digest' THEN 'digest' ELSE 'reply' END::comment_mail_kind,
           p.id, p.commenter_id, e.id, c.id,
           greatest(CASE p.reply_mail WHEN 'digest' THEN next_comment_digest() END,
                    clock_timestamp() + interval '1 minute')
      FROM moderation_event e JOIN comment c ON c.id = e.comment_id JOIN comment p ON p.id = c.parent_id
     WHERE e.id = ANY(${eventIds}::uuid[]) AND e.action IN ('submit', 'approve', 'approve_part', 'reply')
       AND e."to" = 'approved' AND c.audience = 'page'
       AND p.reply_mail <> 'none' AND p.commenter_id IS NOT NULL
       AND p.commenter_id IS DISTINCT FROM c.commenter_id
    ON CONFLICT (kind, comment_id, reply_id) DO NOTHING`
}

/** What an undone decision would have told. */
export async function cancelMailOf(tx: Transaction, eventId: string): Promise<void> {
  await tx.commentMail.deleteMany({ where: { eventId, sentAt: null } })
}

/** Nothing is told any more of what its writer changed or took away. */
export async function cancelMailAbout(tx: Transaction, commentId: string): Promise<void> {
  await tx.commentMail.deleteMany({
    where: { sentAt: null, OR: [{ commentId, kind: 'decision' }, { replyId: commentId }] },
  })
}

/** Forgets which mails went out, after a month. @returns how many */
export const purgeCommentMail = (): Promise<number> =>
  database().$executeRaw`DELETE FROM comment_mail WHERE sent_at < clock_timestamp() - interval '30 days'`

/** Forgets the links to one's own comments once they have ended. @returns how many */
export const purgeOwnCommentsLinks = (): Promise<number> =>
  database().$executeRaw`DELETE FROM own_comments_link WHERE due_at < clock_timestamp() - interval '2 days'`

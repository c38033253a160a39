import { database, type Transaction } from '#lib/database/client.ts'
import type { CommentAudience, CommentPile, CommentStatus, ReplyMail } from '#lib/database/generated/enums.ts'
import { idByTime } from '#lib/id-by-time.ts'
import { keptHashOf } from '../duplicate.ts'
import { oweReplyMail } from '../mail/comment-mail.ts'
import { codesOf, type Finding } from '../screens/finding.ts'

type Bytes = Uint8Array<ArrayBuffer>

export interface NewComment {
  postId: string
  parentId: string | null
  audience: CommentAudience
  authorName: string
  emailSealed: Bytes | null
  emailIndex: Bytes | null
  website: string
  body: string
  status: 'approved' | 'waiting'
  pile: CommentPile
  duplicateKey: Bytes
  commenterId: string | null
  spamScore: number | null
  mayQuote: boolean
  replyMail: ReplyMail
  decisionMail: boolean
  findings: readonly Finding[]
  /** Whether its e-mail is asked whether it is the writer's. */
  asksByMail: boolean
}

export interface StoredComment {
  id: string
  anchor: number
  status: CommentStatus
  audience: CommentAudience
  duplicateKey: Uint8Array
  commenterId: string | null
}

type Asked = Pick<Transaction, '$queryRaw'>
export type InTransaction = <T>(work: (tx: Transaction) => Promise<T>) => Promise<T>

const inOwnTransaction: InTransaction = (work) =>
  database().$transaction(work, { maxWait: 10_000, timeout: 10_000 })

/**
 * Stores it, unless the same was sent at the same time. What waits is stored by one statement, which is a transaction by
 * itself: no other comment of the post has to wait for more than that.
 * @param inTransaction where else it is stored
 */
export async function storeSent(
  comment: NewComment,
  inTransaction?: InTransaction,
): Promise<{ sent: StoredComment; isNew: boolean }> {
  if (comment.status === 'approved' || inTransaction)
    return await (inTransaction ?? inOwnTransaction)((tx) => storeAndTell(tx, comment))
  return await store(database(), comment)
}

async function storeAndTell(tx: Transaction, comment: NewComment) {
  const { eventId, ...stored } = await store(tx, comment)
  if (stored.isNew && comment.status === 'approved') await tellOfApproval(tx, comment, eventId)
  return stored
}

async function store(from: Asked, comment: NewComment) {
  const eventId = idByTime()
  const stored = await insert(from, comment, eventId)
  const sent = stored ?? (await findSentBefore(from, comment.duplicateKey))!
  return { sent, isNew: stored !== undefined, eventId }
}

/**
 * With what was found and the row of the log, so that what was found changes nothing that could be measured. The number
 * is taken last: from there on the others of its post wait.
 */
async function insert(from: Asked, comment: NewComment, eventId: string): Promise<StoredComment | undefined> {
  const { findings } = comment
  const rows = await from.$queryRaw<StoredComment[]>`/* planned once */
    WITH stored AS (
      INSERT INTO comment (id, post_id, parent_id, audience, author_name, email_sealed, email_index, website, body,
                           status, pile, duplicate_key, keep_token_hash, commenter_id, spam_score, may_quote,
                           reply_mail, decision_mail, anchor)
      VALUES (${idByTime()}::uuid, ${comment.postId}::uuid, ${comment.parentId}::uuid,
              ${comment.audience}::comment_audience, ${comment.authorName}, ${comment.emailSealed}::bytea,
              ${comment.emailIndex}::bytea, ${comment.website}, ${comment.body}, ${comment.status}::comment_status,
              ${comment.pile}::comment_pile, ${comment.duplicateKey}::bytea,
              ${keptHashOf(comment.duplicateKey)}::bytea, ${comment.commenterId}::uuid,
              ${comment.spamScore}::real, ${comment.mayQuote}, ${comment.replyMail}::reply_mail,
              ${comment.decisionMail}, take_comment_anchor(${comment.postId}::uuid))
      ON CONFLICT DO NOTHING
      RETURNING id, anchor, status, audience, duplicate_key, commenter_id
    ), found AS (
      INSERT INTO comment_finding (id, comment_id, screen, code, excerpt)
      SELECT f.id::uuid, stored.id, f.screen, f.code, f.excerpt
        FROM stored, unnest(${findings.map(() => idByTime())}::text[], ${findings.map(({ screen }) => screen)}::text[],
                            ${findings.map(({ code }) => code)}::text[],
                            ${findings.map(({ excerpt }) => excerpt.slice(0, 200).toWellFormed())}::text[])
          AS f (id, screen, code, excerpt)
    ), asked AS (
      INSERT INTO comment_mail (id, kind, comment_id, due_at)
      SELECT gen_random_uuid(), 'confirm', id, clock_timestamp() FROM stored WHERE ${comment.asksByMail}
    ), logged AS (
      INSERT INTO moderation_event (id, comment_id, action, "to", codes, at)
      SELECT ${eventId}::uuid, id, 'submit', status, ${codesOf(findings)}::text[], clock_timestamp() FROM stored
    )
    SELECT id, anchor, status, audience, duplicate_key AS "duplicateKey", commenter_id AS "commenterId" FROM stored`
  return rows[0]
}

/** The comment that the same was stored as. */
export async function findSentBefore(from: Asked, duplicateKey: Bytes): Promise<StoredComment | undefined> {
  const rows = await from.$queryRaw<StoredComment[]>`/* planned once */
    SELECT id, anchor, status, audience, duplicate_key AS "duplicateKey", commenter_id AS "commenterId"
      FROM comment WHERE duplicate_key = ${duplicateKey}::bytea`
  return rows[0]
}

/** Whom it answers hears of it, and its writer is known by the name that stands there. */
async function tellOfApproval(tx: Transaction, comment: NewComment, eventId: string): Promise<void> {
  const { commenterId, authorName: name, parentId } = comment
  if (commenterId) await tx.commenter.updateMany({ where: { id: commenterId }, data: { name } })
  if (parentId) await oweReplyMail(tx, [eventId])
}

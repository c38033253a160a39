import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { database, type Transaction } from '#lib/database/client.ts'
import type { Prisma } from '#lib/database/generated/client.ts'
import type { CommentAudience, CommentStatus, ReplyMail } from '#lib/database/generated/enums.ts'
import { publicDatabase } from '#lib/database/public.ts'
import { InvalidError, RefusedError } from '#lib/errors.ts'
import type { Actor } from '#lib/people/actor.ts'
import { isAtRisk } from '#lib/posts/at-risk.ts'
import { refusals } from '#lib/refusals.ts'
import { findSite } from '#lib/settings/public-queries.ts'
import { lockAndTakeAnchor } from './anchors.ts'
import type { Commenting } from './commenting.ts'
import { countHits } from './count-hits.ts'
import { decide, pileOf } from './decide.ts'
import { duplicateKeyOf, keptHashOf, keptTokenOf } from './duplicate.ts'
import { findCommenting } from './find-commenting.ts'
import { heldStatuses } from './held.ts'
import { mayAskByMail, oweConfirmMail, oweDecisionMail } from './mail/comment-mail.ts'
import { onceAtATime } from './once-at-a-time.ts'
import { readPlace } from './place.ts'
import { runScreens, scoreDraft } from './run-screens.ts'
import { type CommentFields, CommentForm } from './schema.ts'
import { loadScreenContext, refuseFlood } from './screen-context.ts'
import type { Draft, Finding } from './screens/finding.ts'
import { findProvenWriter, type ProvenWriter, refusePaused } from './writers/known.ts'
import type { Proof } from './writers/proof-cookie.ts'
import { openEmail, sealedEmail } from './writers/sealed-email.ts'

export interface Submission {
  /** As the fields of the form came; nothing of it is trusted. */
  post: string
  parent: string
  /** `team`: never for the page. */
  audience: string
  name: string
  email: string
  website: string
  body: string
  /** The field that people do not see. */
  trap: string
  /** Whether its writer allows it to be picked; asked on posts about people at risk alone. */
  mayQuote: boolean
  originIsOurs: boolean
  /** Where it is known. It is hashed for a day and not stored. */
  clientAddress: string | null
  /** Milliseconds as a script of ours counted them; empty or missing where none ran. */
  took?: string
  /** What the browser's cookie proves. */
  proof: Proof | null
  /** What its writer wants to hear by mail: `replies` as they come, `digest` of a day; anything else is nothing. */
  replyMail: string
}

export interface Submitted {
  commentId: string
  anchor: number
  status: CommentStatus
  /** Nobody but its writer can know of it yet. */
  isWaiting: boolean
  postId: string
  postPath: string
  /**
   * For `/-/comment/TOKEN`; the same for the same comment. Null for one that was on the page before this answer: whoever
   * copies what everybody can read does not get what its writer may do with it.
   */
  keptToken: string | null
  /** Whether the writer's browser may keep a cookie about it, and shows it in its place. */
  mayRemember: boolean
}

/**
 * Stores a reader's comment with what the screens saw. Sent again, the same comment gives the same answer.
 * @param inTransaction where it is stored; a trial takes it back
 * @throws InvalidError with messages for name, email, website and body
 * @throws RefusedError not_found (no such post), conflict (comments are closed), forbidden (paused) or too_many
 */
export async function submitComment(
  _actor: Actor,
  submission: Submission,
  inTransaction: InTransaction = inOwnTransaction,
): Promise<Submitted> {
  const post = await requirePost(submission.post)
  const fields = parseFields(submission)
  const parentId = await findParent(post.id, submission.parent)
  const audience: CommentAudience = submission.audience === 'team' ? 'team' : 'page'
  const { name, body } = fields
  const duplicateKey = duplicateKeyOf({ postId: post.id, parentId, name, body, audience })
  const writer = submission.proof && (await findProvenWriter(database(), submission.proof))
  const sentBefore = await findSentBefore(database(), duplicateKey)
  if (sentBefore) return answerAgain(post, sentBefore, writer)

  const site = await findSite()
  const commenting = await findCommenting(post, site)
  if (commenting.mode === 'closed' && audience === 'page') throw closedBecause(commenting)
  if (audience === 'page') refusePaused(writer, site)
  const client = await refuseFlood(submission.clientAddress)
  const typed = sealedEmail(fields.email)
  const mayBeOwned = audience === 'page' && !isAtRisk(post.protection)
  const owner = mayBeOwned ? ownerOf(writer, typed) : null
  const isKnown = owner?.isKnown ?? false
  const draft = draftOf(
    submission,
    { ...fields, isKnown, provedNames: owner?.names ?? [] },
    site.askForWebsite,
  )
  const context = await loadScreenContext({
    postId: post.id,
    email: owner ? openEmail(owner.emailSealed) : fields.email,
    body: fields.body,
    site,
    client,
  })
  const findings = runScreens(draft, context)
  const mode = commenting.mode === 'open' ? 'open' : 'held'
  const comment = {
    postId: post.id,
    parentId,
    audience,
    authorName: fields.name,
    body: fields.body,
    website: draft.website,
    duplicateKey,
    mayQuote: submission.mayQuote && audience === 'page' && isAtRisk(post.protection),
    status: decide({ audience, mode, isKnown, findings }),
    pile: pileOf({ audience, isKnown, findings }),
    commenterId: owner?.id ?? null,
    spamScore: scoreDraft(draft, context),
    ...wishesOf(submission, fields, audience),
    ...(owner ? { emailSealed: owner.emailSealed, emailIndex: owner.emailIndex } : typed),
  }
  const mayAsk = !owner && audience === 'page' && typed.emailIndex && !submission.trap
  const asksByMail = mayAsk ? await mayAskByMail(client) : false
  const { sent, isNew } = await onceAtATime(Buffer.from(duplicateKey).toString('hex'), () =>
    inTransaction((tx) => store(tx, comment, { findings, asksByMail })),
  )
  if (!isNew) return answerAgain(post, sent, writer)
  void countHits(findings)
  return answerFor(post, sent)
}

export const closedBecause = ({ because }: Extract<Commenting, { mode: 'closed' }>): RefusedError =>
  new RefusedError('conflict', because === 'pause' ? refusals.commentsPaused : refusals.commentsClosed)

export async function requirePost(postId: string) {
  const post = z.uuid().safeParse(postId).success
    ? await publicDatabase().publicPost.findUnique({
        where: { id: postId },
        select: { id: true, path: true, kind: true, commentsMode: true, protection: true, publishedAt: true },
      })
    : null
  if (!post) throw new RefusedError('not_found', refusals.postGone)
  return post
}
type CommentedPost = Awaited<ReturnType<typeof requirePost>>

export function parseFields({
  name,
  email,
  website,
  body,
}: Pick<Submission, 'name' | 'email' | 'website' | 'body'>): CommentFields {
  const parsed = CommentForm.safeParse({ name, email, website, body })
  if (parsed.success) return parsed.data
  throw new InvalidError(z.flattenError(parsed.error).fieldErrors as Record<string, string[]>)
}

/** What is answered may have gone while somebody wrote: then the comment stands by itself. */
async function findParent(postId: string, parent: string): Promise<string | null> {
  const place = readPlace(parent)
  if (!place) return null
  const where = { AND: [place, { postId }] }
  const found = await database().comment.findFirst({ where, select: { id: true } })
  return found?.id ?? null
}

/**
 * Who proved another e-mail than the one that is given writes as somebody else: the device may be a shared one. So what
 * is written to the team, or about people at risk, is nobody's by the cookie: whoever else uses the device could see it.
 */
function ownerOf(writer: ProvenWriter | null, { emailIndex }: ReturnType<typeof sealedEmail>) {
  if (!writer || !emailIndex) return writer
  return Buffer.from(writer.emailIndex).equals(emailIndex) ? writer : null
}

const replyMails: Partial<Record<string, ReplyMail>> = { replies: 'each', digest: 'digest' }

/** Mail goes to nobody about what was written to the team alone. */
function wishesOf({ replyMail }: Submission, { email }: CommentFields, audience: CommentAudience) {
  if (audience === 'team') return {}
  return { decisionMail: email !== '', replyMail: replyMails[replyMail] ?? 'none' }
}

/** A website that the site does not ask for is not kept. */
function draftOf(
  submission: Submission,
  fields: CommentFields & Pick<Draft, 'isKnown' | 'provedNames'>,
  askForWebsite: boolean,
): Draft {
  return {
    ...fields,
    website: askForWebsite ? fields.website : '',
    hasUnaskedWebsite: !askForWebsite && fields.website !== '',
    trap: submission.trap,
    originIsOurs: submission.originIsOurs,
    took: /^\d{1,9}$/.test(submission.took ?? '') ? Number(submission.took) : null,
  }
}

type NewComment = Omit<Prisma.CommentUncheckedCreateInput, 'anchor' | 'status' | 'duplicateKey'> & {
  status: CommentStatus
  duplicateKey: Uint8Array<ArrayBuffer>
}

interface Around {
  findings: readonly Finding[]
  /** Whether its e-mail is asked whether it is the writer's. */
  asksByMail: boolean
}

async function store(tx: Transaction, comment: NewComment, { findings, asksByMail }: Around) {
  const data = {
    ...comment,
    anchor: await lockAndTakeAnchor(tx, comment.postId),
    keepTokenHash: keptHashOf(comment.duplicateKey),
  }
  const [stored] = await tx.comment.createManyAndReturn({
    data: [data],
    skipDuplicates: true,
    select: sentComment,
  })
  if (!stored) return { sent: (await findSentBefore(tx, comment.duplicateKey))!, isNew: false }
  const eventId = await keepFindings(tx, stored, findings)
  if (asksByMail) await oweConfirmMail(tx, stored.id)
  if (comment.status === 'approved') await tellOfApproval(tx, comment, eventId)
  return { sent: stored, isNew: true }
}

/**
 * With the row of the log in one statement, so that what was found changes nothing that could be measured.
 * @returns the id of that row
 */
async function keepFindings(
  tx: Transaction,
  { id, status }: Pick<SentComment, 'id' | 'status'>,
  findings: readonly Finding[],
): Promise<string> {
  const eventId = randomUUID()
  const excerpts = findings.map(({ excerpt }) => excerpt.slice(0, 200).toWellFormed())
  await tx.$executeRaw`
    WITH kept AS (
      INSERT INTO comment_finding (id, comment_id, screen, code, excerpt)
      SELECT f.id::uuid, ${id}::uuid, f.screen, f.code, f.excerpt
        FROM unnest(${findings.map(() => randomUUID())}::text[], ${findings.map(({ screen }) => screen)}::text[],
                    ${findings.map(({ code }) => code)}::text[], ${excerpts}::text[]) AS f (id, screen, code, excerpt))
    INSERT INTO moderation_event (id, comment_id, action, "to", at)
    VALUES (${eventId}::uuid, ${id}::uuid, 'submit', ${status}::comment_status, clock_timestamp())`
  return eventId
}

/** What appears at once is answered like any other, and its writer is known by the name that stands there. */
async function tellOfApproval(tx: Transaction, comment: NewComment, eventId: string): Promise<void> {
  const { commenterId, authorName: name } = comment
  if (commenterId) await tx.commenter.updateMany({ where: { id: commenterId }, data: { name } })
  await oweDecisionMail(tx, [eventId])
}

type InTransaction = <T>(work: (tx: Transaction) => Promise<T>) => Promise<T>

const inOwnTransaction: InTransaction = (work) =>
  database().$transaction(work, { maxWait: 10_000, timeout: 10_000 })

const sentComment = {
  id: true,
  anchor: true,
  status: true,
  audience: true,
  duplicateKey: true,
  commenterId: true,
} as const

const findSentBefore = (from: Pick<Transaction, 'comment'>, duplicateKey: Uint8Array<ArrayBuffer>) =>
  from.comment.findUnique({ where: { duplicateKey }, select: sentComment })
type SentComment = NonNullable<Awaited<ReturnType<typeof findSentBefore>>>

/** The same answer as the first, unless everybody can read what was sent: then only its proven writer gets the link. */
function answerAgain(post: CommentedPost, comment: SentComment, writer: ProvenWriter | null): Submitted {
  const answer = answerFor(post, comment)
  const isProven = writer !== null && comment.commenterId === writer.id
  return comment.status === 'approved' && !isProven ? { ...answer, keptToken: null } : answer
}

function answerFor(post: CommentedPost, comment: SentComment): Submitted {
  return {
    commentId: comment.id,
    anchor: comment.anchor,
    status: comment.status,
    isWaiting: heldStatuses.includes(comment.status),
    postId: post.id,
    postPath: post.path,
    keptToken: keptTokenOf(comment.duplicateKey),
    mayRemember: comment.audience === 'page' && !isAtRisk(post.protection),
  }
}

import { database } from '#lib/database/client.ts'
import type { ReplyMail } from '#lib/database/generated/enums.ts'
import type { Actor } from '#lib/people/actor.ts'
import { isAtRisk } from '#lib/posts/at-risk.ts'
import { findSite } from '#lib/settings/public-queries.ts'
import { countHits } from './count-hits.ts'
import { decide, pileOf } from './decide.ts'
import { inTurn } from './in-turn.ts'
import { mayAskByMail } from './mail/comment-mail.ts'
import { onceAtATime } from './once-at-a-time.ts'
import { type Client, refuseFlood } from './screen-context.ts'
import { answerAgain, answerSent, type Submitted } from './sending/answer-sent.ts'
import { type CommentedPost, requireCommentedPost, requireOpen } from './sending/commented-post.ts'
import { screenSent } from './sending/screen-sent.ts'
import { findSentBefore, type InTransaction, type NewComment, storeSent } from './sending/store-sent.ts'
import { readSubmission, type Sent, type Submission } from './sending/submission.ts'
import { findProvenWriter, type ProvenWriter, refusePaused } from './writers/known.ts'
import type { Proof } from './writers/proof-cookie.ts'
import { emailIndexOf, sealedEmail } from './writers/sealed-email.ts'

/**
 * Stores a reader's comment with what the screens saw. Sent again, the same comment gives the same answer.
 * @param inTransaction where it is stored; a trial takes it back
 * @throws InvalidError with messages for name, email, website and body
 * @throws RefusedError not_found (no such post), conflict (comments are closed), forbidden (paused) or too_many
 */
export async function submitComment(
  _actor: Actor,
  submission: Submission,
  inTransaction?: InTransaction,
): Promise<Submitted> {
  return await inTurn(() => takeIn(submission, inTransaction))
}

async function takeIn(submission: Submission, inTransaction?: InTransaction): Promise<Submitted> {
  const sent = await readSubmission(submission)
  const around = await lookAround(sent)
  const { post, writer, before } = around
  if (before) return answerAgain(post, before, writer)
  const comment = await judge(sent, around)
  const { sent: stored, isNew } = await onceAtATime(Buffer.from(sent.duplicateKey).toString('hex'), () =>
    storeSent(comment, inTransaction),
  )
  if (!isNew) return answerAgain(post, stored, writer)
  void countHits(comment.findings)
  return answerSent(post, stored)
}

/** All that is asked of the database at once, since nothing of it needs the rest. */
async function lookAround({ submission, duplicateKey }: Sent) {
  const [post, site, writer, before] = await Promise.all([
    requireCommentedPost(submission.post),
    findSite(),
    findWriter(submission.proof),
    findSentBefore(database(), duplicateKey),
  ])
  return { post, site, writer, before }
}
type Around = Awaited<ReturnType<typeof lookAround>>

const findWriter = async (proof: Proof | null): Promise<ProvenWriter | null> =>
  proof && (await findProvenWriter(database(), proof))

/** The comment as it is to be stored, if it is taken at all. */
async function judge(sent: Sent, { post, site, writer }: Around): Promise<NewComment> {
  const { audience } = sent
  const mode = requireOpen(post, site, audience)
  if (audience === 'page') refusePaused(writer, site)
  const client = await refuseFlood(sent.submission.clientAddress)
  const owner = ownerOf(sent, post, writer)
  const { draft, findings, spamScore } = await screenSent(sent, { post, site, owner, client })
  const known = { audience, isKnown: draft.isKnown, findings }
  return {
    ...{ postId: post.id, parentId: sent.parentId, audience, duplicateKey: sent.duplicateKey },
    ...{ authorName: draft.name, body: draft.body, website: draft.website },
    ...{ findings, spamScore, status: decide({ ...known, mode }), pile: pileOf(known) },
    ...emailOf(sent, owner),
    ...wishesOf(sent, post),
    asksByMail: await asksByMail(sent, { owner, client }),
  }
}

/**
 * Who proved another e-mail than the one that is given writes as somebody else: the device may be a shared one. And what
 * is written to the team, or about people at risk, is nobody's by the cookie: whoever else uses the device could see it.
 */
function ownerOf({ audience, fields }: Sent, post: CommentedPost, writer: ProvenWriter | null) {
  if (!writer || audience !== 'page' || isAtRisk(post.protection)) return null
  const isTheirs = !fields.email || Buffer.from(writer.emailIndex).equals(emailIndexOf(fields.email))
  return isTheirs ? writer : null
}

function emailOf({ fields }: Sent, owner: ProvenWriter | null) {
  if (!owner) return { ...sealedEmail(fields.email), commenterId: null }
  return { emailSealed: owner.emailSealed, emailIndex: owner.emailIndex, commenterId: owner.id }
}

const replyMails: Partial<Record<string, ReplyMail>> = { replies: 'each', digest: 'digest' }

/** Mail goes to nobody about what was written to the team alone. */
function wishesOf({ submission, fields, audience }: Sent, { protection }: CommentedPost) {
  if (audience === 'team') return { decisionMail: false, replyMail: 'none' as const, mayQuote: false }
  return {
    decisionMail: fields.email !== '',
    replyMail: replyMails[submission.replyMail] ?? 'none',
    mayQuote: submission.mayQuote && isAtRisk(protection),
  }
}

interface From {
  owner: ProvenWriter | null
  client: Client | null
}

/** Whether the e-mail that was typed is asked whether it is the writer's. */
async function asksByMail({ submission, fields, audience }: Sent, { owner, client }: From): Promise<boolean> {
  if (owner || audience !== 'page' || !fields.email || submission.trap) return false
  return await mayAskByMail(client?.hash ?? null)
}

import { database } from '#lib/database/client.ts'
import type { CommentMailKind, CommentStatus } from '#lib/database/generated/enums.ts'
import type { Mail } from '#lib/mail/message.ts'
import { writeCommentMail } from '#lib/mail/reader-mail.ts'
import { commentUrl } from '#lib/posts/address.ts'
import { siteHost, siteUrl } from '#lib/settings/letters.ts'
import { findSite } from '#lib/settings/public-queries.ts'
import { keptTokenOf } from '../duplicate.ts'
import { findPostOf, type PostOfComment } from '../post-of-comment.ts'
import {
  keptPath,
  leaveMailPath,
  leaveToken,
  ownCommentsLinkPath,
  ownCommentsToken,
  proofToken,
  writerPath,
} from '../writers/commenter-links.ts'
import { findProvenWriter } from '../writers/known.ts'
import { openEmail } from '../writers/sealed-email.ts'
import { hasLeft, mayBeAsked } from './comment-mail.ts'

export interface DueMail {
  id: string
  kind: CommentMailKind
  commentId: string
  eventId: string | null
  replyId: string | null
  /** How often it was tried in vain. */
  attempts: number
}

type News = Parameters<typeof writeCommentMail>[0]['news']
type Told = Awaited<ReturnType<typeof findTold>> & {}

const longestExcerpt = 300

/**
 * One mail about what is due, the replies of a day in one; null where there is nothing to tell any more: it was taken
 * back, taken away, or nobody wants to hear it. The text of a comment that is not public is in none.
 */
export async function composeCommentMail([first, ...further]: [DueMail, ...DueMail[]]): Promise<Mail | null> {
  if (first.kind === 'reply' || first.kind === 'digest') return await composeReplies([first, ...further])
  const told = await findTold(first.commentId)
  const post = told && (await findPostOf(told.postId))
  if (!told || !post) return null
  const news =
    first.kind === 'confirm' ? await confirmation(first, told, post) : await decision(first, told, post)
  return news && (await compose(first, { told, post, news }))
}

async function composeReplies(mails: [DueMail, ...DueMail[]]): Promise<Mail | null> {
  const found = await Promise.all(mails.map(findReply))
  const replies = found.filter((reply) => reply !== null)
  const [first] = replies
  if (!first) return null
  const news: News =
    mails[0].kind === 'reply'
      ? { kind: 'reply', replies: [first.reply] }
      : { kind: 'digest', replies: replies.map(({ reply }) => reply) }
  return await compose(mails[0], { ...first, news })
}

async function findReply(mail: DueMail) {
  const [told, answer] = await Promise.all([
    findTold(mail.commentId),
    mail.replyId && findPublicAnswer(mail.replyId),
  ])
  if (!told?.commenter || told.replyMail === 'none' || !answer) return null
  const post = await findPostOf(told.postId)
  if (!post) return null
  const reply = {
    title: titleOf(post),
    name: answer.authorName,
    text: post.isAtRisk ? '' : excerptOf(answer.body),
    see: siteUrl() + commentUrl(post.path, answer.anchor),
  }
  return { told, post, reply }
}

const findPublicAnswer = (id: string) =>
  database().comment.findFirst({
    where: { id, status: 'approved', audience: 'page', withdrawnAt: null },
    select: { authorName: true, body: true, anchor: true },
  })

const findTold = (id: string) =>
  database().comment.findFirst({
    where: { id, withdrawnAt: null, status: { not: 'erased' } },
    select: {
      id: true,
      postId: true,
      threadId: true,
      anchor: true,
      status: true,
      declineReason: true,
      decisionMail: true,
      replyMail: true,
      duplicateKey: true,
      emailSealed: true,
      emailIndex: true,
      commenter: { select: { id: true, emailSealed: true, emailIndex: true, proofNumber: true } },
    },
  })

/** No title where it could tell whoever looks over a shoulder. */
const titleOf = (post: PostOfComment): string | null => (post.isAtRisk ? null : post.title)

const excerptOf = (body: string): string => {
  const letters = Array.from(body)
  return letters.length > longestExcerpt ? `${letters.slice(0, longestExcerpt).join('').trimEnd()}…` : body
}

async function confirmation({ attempts }: DueMail, told: Told, post: PostOfComment): Promise<News | null> {
  const { id: commentId, emailIndex, emailSealed, commenter } = told
  if (!emailSealed || commenter) return null
  if (attempts === 0 && !(await mayBeAsked(emailIndex!))) return null
  const writer = await database().commenter.findUnique({
    where: { emailIndex: emailIndex! },
    select: { proofNumber: true },
  })
  const token = proofToken({ commentId, number: writer?.proofNumber ?? 1 })
  return { kind: 'confirm', title: titleOf(post), link: siteUrl() + writerPath(token) }
}

async function decision(mail: DueMail, told: Told, post: PostOfComment): Promise<News | null> {
  const { commenter, decisionMail, declineReason: reason } = told
  if (!commenter || !decisionMail || told.status !== (await statusSaid(mail))) return null
  const title = titleOf(post)
  const kept = siteUrl() + keptPath(keptTokenOf(told.duplicateKey))
  if (told.status === 'rejected') return { kind: 'declined', title, reason, kept }
  const see = siteUrl() + commentUrl(post.path, told.anchor)
  return { kind: 'approved', title, see, kept, prove: post.isAtRisk ? null : await offerProof(told) }
}

async function statusSaid({ eventId }: DueMail): Promise<CommentStatus | undefined> {
  if (!eventId) return undefined
  const event = await database().moderationEvent.findUnique({ where: { id: eventId }, select: { to: true } })
  return event?.to
}

async function offerProof({ id: commentId, emailSealed, commenter }: Told) {
  if (!commenter || !emailSealed) return null
  const number = commenter.proofNumber
  const [writer, site] = await Promise.all([
    findProvenWriter(database(), { id: commenter.id, number }),
    findSite(),
  ])
  return {
    link: siteUrl() + writerPath(proofToken({ commentId, number })),
    isKnown: writer?.isKnown === true && site.commentsMode === 'open',
  }
}

async function compose(
  mail: Pick<DueMail, 'id'>,
  { told, post, news }: { told: Told; post: PostOfComment; news: News },
): Promise<Mail | null> {
  const { emailSealed, emailIndex } = told.commenter ?? told
  if (!emailSealed || !emailIndex || (await hasLeft(emailIndex))) return null
  const leave = siteUrl() + leaveMailPath(leaveToken({ emailIndex, threadId: told.threadId ?? '' }))
  const site = await findSite()
  const written = await writeCommentMail({ news, site, language: post.language, leave })
  return { ...written, ...envelope(mail.id, openEmail(emailSealed)), headers: headersFor(leave) }
}

/** The link to one's own comments, which somebody asked for just now. */
export async function composeOwnCommentsMail(asked: {
  id: string
  emailSealed: Uint8Array<ArrayBuffer>
  language: string
}): Promise<Mail> {
  const { id, emailSealed, language } = asked
  const link = siteUrl() + ownCommentsLinkPath(ownCommentsToken(id))
  const site = await findSite()
  const written = await writeCommentMail({ news: { kind: 'own', link }, site, language, leave: null })
  return {
    ...written,
    ...envelope(id, openEmail(emailSealed)),
    headers: { 'Auto-Submitted': 'auto-generated' },
  }
}

/** The same mail has the same name, so that one that is sent twice after a crash is one in the mailbox. */
const envelope = (id: string, to: string) => ({ to, messageId: `comment-${id}@${siteHost()}` })

/** RFC 8058: one press in the mail program ends them. */
const headersFor = (leave: string): Record<string, string> => ({
  'Auto-Submitted': 'auto-generated',
  'List-Unsubscribe': `<${leave}>`,
  'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
})

import { z } from 'zod'
import { database, type Transaction } from '#lib/database/client.ts'
import { countAgainst, type Limit } from '#lib/database/rate-limit.ts'
import { InvalidError, RefusedError } from '#lib/errors.ts'
import type { Actor } from '#lib/people/actor.ts'
import { refusals } from '#lib/refusals.ts'
import { findSite } from '#lib/settings/public-queries.ts'
import { hashToken } from '#lib/tokens.ts'
import { databaseTime } from '../clock.ts'
import { pileOf } from '../decide.ts'
import { cancelMailAbout } from '../mail/comment-mail.ts'
import { runScreens, scoreDraft } from '../run-screens.ts'
import { commentBody } from '../schema.ts'
import { loadScreenContext, refuseFlood } from '../screen-context.ts'
import { codesOf, type Finding } from '../screens/finding.ts'
import { requireCommentedPost, requireOpen } from '../sending/commented-post.ts'
import { findProvenWriter, refusePaused } from '../writers/known.ts'
import { openEmail } from '../writers/sealed-email.ts'
import { canEditOwn, statusAfterEdit } from './outcome.ts'

export interface OwnEdit {
  /** Of the kept link. */
  token: string
  /** As the form came; nothing of it is trusted. */
  version: string
  body: string
  originIsOurs: boolean
  clientAddress: string | null
}

const perComment: Limit = { name: 'own-edit', count: 10, seconds: 86_400 }

/**
 * Its writer changes the text: for 15 minutes after sending it, and of a declined one at any time, which sends it
 * again. It passes all screens anew and waits for a person, also where it was public. What was sent first is kept.
 * @throws InvalidError with a message for body
 * @throws RefusedError not_found; conflict (too late, closed, or something happened meanwhile); forbidden; too_many
 */
export async function editOwn(_actor: Actor, edit: OwnEdit): Promise<void> {
  const parsed = z.object({ body: commentBody }).safeParse(edit)
  const comment = await requireOwn(edit.token)
  if (!parsed.success)
    throw new InvalidError(z.flattenError(parsed.error).fieldErrors as Record<string, string[]>)
  const { body } = parsed.data
  if (comment.version !== Number(edit.version)) throw somethingHappened()
  if (!canEditOwn(comment, await databaseTime())) throw new RefusedError('conflict', refusals.editTooLate)
  if (body === comment.body) throw new InvalidError({ body: [refusals.editNothing] })
  await requireOpenPost(comment)
  await countAgainst(perComment, comment.id)
  const screened = await screen(comment, { ...edit, body })
  await database().$transaction((tx) => store(tx, comment, { body, ...screened }))
}

async function requireOwn(token: string) {
  const comment = await database().comment.findUnique({
    where: { keepTokenHash: hashToken(token) },
    select: {
      id: true,
      version: true,
      status: true,
      audience: true,
      body: true,
      authorName: true,
      website: true,
      emailSealed: true,
      createdAt: true,
      postId: true,
      commenter: { select: { id: true, proofNumber: true } },
    },
  })
  if (!comment || comment.status === 'erased') throw new RefusedError('not_found', refusals.keptGone)
  return comment
}
type OwnComment = Awaited<ReturnType<typeof requireOwn>>

async function requireOpenPost({ postId, audience }: OwnComment): Promise<void> {
  const [post, site] = await Promise.all([requireCommentedPost(postId), findSite()])
  requireOpen(post, site, audience)
}

async function screen(comment: OwnComment, edit: Pick<OwnEdit, 'body' | 'originIsOurs' | 'clientAddress'>) {
  const { id, postId, audience, authorName: name, website, commenter, emailSealed } = comment
  const site = await findSite()
  const writer =
    commenter && (await findProvenWriter(database(), { id: commenter.id, number: commenter.proofNumber }))
  if (audience === 'page') refusePaused(writer, site)
  const client = await refuseFlood(edit.clientAddress)
  const email = emailSealed ? openEmail(emailSealed) : ''
  const isKnown = writer?.isKnown ?? false
  const { body, originIsOurs } = edit
  const context = await loadScreenContext({ postId, email, body, site, client, except: id })
  const draft = {
    ...{ name, email, website, body, originIsOurs, isKnown },
    provedNames: writer?.names ?? [],
    trap: '',
    hasUnaskedWebsite: false,
    took: null,
  }
  const findings = runScreens(draft, context)
  return {
    findings,
    pile: pileOf({ audience, isKnown, findings }),
    spamScore: scoreDraft(draft, context),
  }
}

interface Screened extends Awaited<ReturnType<typeof screen>> {
  body: string
}

async function store(
  tx: Transaction,
  comment: OwnComment,
  { body, findings, pile, spamScore }: Screened,
): Promise<void> {
  const { id: commentId, version, status: from } = comment
  const to = statusAfterEdit(from)
  const { count } = await tx.comment.updateMany({
    where: { id: commentId, version, status: from },
    data: {
      body,
      status: to,
      pile: from === 'spam' && pile !== 'safety' ? 'spam' : pile,
      ...(to === 'waiting' && { decidedAt: null, trashedAt: null }),
      spamScore,
      pickedAt: null,
      version: { increment: 1 },
    },
  })
  if (count === 0) throw somethingHappened()
  const original = { commentId, body: comment.body }
  await tx.commentOriginal.upsert({ where: { commentId }, create: original, update: {} })
  await addFindings(tx, commentId, findings)
  await cancelMailAbout(tx, commentId)
  await tx.moderationEvent.create({
    data: { commentId, action: 'edit_own', from, to, codes: codesOf(findings), at: await databaseTime(tx) },
  })
}

/** What was seen in the former text stays beside it: an edit washes nothing clean. */
async function addFindings(tx: Transaction, commentId: string, findings: readonly Finding[]): Promise<void> {
  const there = await tx.commentFinding.findMany({
    where: { commentId },
    select: { code: true, excerpt: true },
  })
  const cut = findings.map((finding) => ({
    ...finding,
    excerpt: finding.excerpt.slice(0, 200).toWellFormed(),
    commentId,
  }))
  await tx.commentFinding.createMany({
    data: cut.filter(
      ({ code, excerpt }) => !there.some((old) => old.code === code && old.excerpt === excerpt),
    ),
  })
}

const somethingHappened = () => new RefusedError('conflict', refusals.editMeanwhile)

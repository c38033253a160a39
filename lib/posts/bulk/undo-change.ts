import { isDeepStrictEqual } from 'node:util'
import { database, type Transaction } from '#lib/database/client.ts'
import { isInvalid, isRefused, RefusedError } from '#lib/errors.ts'
import { parseForm } from '#lib/parse-form.ts'
import { type Actor, accountIdOf, may, requirePermission } from '#lib/people/actor.ts'
import { recordAudit } from '#lib/people/record-audit.ts'
import { findHands, giveTo } from '../hands.ts'
import { lockPost } from '../lock-post.ts'
import { canEdit, canOpen } from '../policy.ts'
import { writeVersion } from '../save.ts'
import type { Hands } from '../transfer-schema.ts'
import { withoutWhatIsGone } from '../without-what-is-gone.ts'
import type { BulkOutcome, LeftOut } from './change-posts.ts'
import { type ChangedPost, ChangedPosts, type Part, UndoBulkForm } from './schema.ts'
import { type Standing, untrashOne } from './trash-one.ts'

const changedSince = 'It has been changed since, so it stays as it is now.'

/**
 * Each post as it was before; one that has changed since stays as it is, and is said. Of a change in pieces
 * the last that is left: again, until no id comes back.
 * @throws RefusedError unauthenticated, forbidden, not_found
 */
export async function undoChange(actor: Actor, sent: UndoBulkForm): Promise<BulkOutcome> {
  requirePermission(actor, 'post.write')
  const { id } = parseForm(UndoBulkForm, sent)
  return await database().$transaction(
    async (tx) => {
      const piece = await requirePiece(tx, actor, id)
      const posts = ChangedPosts.parse(piece.posts)
      const leftOut: LeftOut[] = []
      for (const post of posts) {
        const why = await undoOne(tx, actor, post)
        if (why) leftOut.push({ id: post.id, title: post.title, why })
      }
      await tx.bulkChange.update({ where: { id: piece.id }, data: { undoneAt: new Date() } })
      const changed = posts.length - leftOut.length
      await recordAudit(tx, actor, {
        action: 'posts.undo-many',
        subject: piece.id,
        detail: { count: changed },
      })
      return { id: piece.id === id ? null : id, changed, same: 0, leftOut }
    },
    { maxWait: 5_000, timeout: 60_000 },
  )
}

/** The first piece comes last: by it the others are found. */
async function requirePiece(tx: Transaction, actor: Actor, id: string) {
  await tx.$queryRaw`SELECT id FROM bulk_change WHERE id = ${id}::uuid FOR UPDATE`
  const change = await tx.bulkChange.findUnique({
    where: { id },
    include: { pieces: { where: { undoneAt: null }, orderBy: { id: 'desc' }, take: 1 } },
  })
  const isTheirs = change?.accountId === accountIdOf(actor) || may(actor, 'post.write.any')
  if (!change || !isTheirs || change.undoneAt) {
    throw new RefusedError('not_found', 'This has been undone already, or is too long ago.')
  }
  return change.pieces[0] ?? change
}

/** @returns why not, if not */
async function undoOne(tx: Transaction, actor: Actor, changed: ChangedPost): Promise<string | null> {
  const { id, version, before } = changed
  try {
    if (isStanding(before)) {
      const outcome = await untrashOne(tx, actor, { ...changed, before })
      return outcome === 'restored' ? null : changedSince
    }
    if (isHands(before)) return await giveBack(tx, actor, { ...changed, before })
    const post = await lockPost(tx, actor, { postId: id, policy: canEdit })
    if (post.version !== version) return changedSince
    const after = { ...post.snapshot, ...(await withoutWhatIsGone(tx, before)) }
    await writeVersion(tx, actor, { post, after, reason: 'saved' })
    return null
  } catch (error) {
    if (!isRefused(error) && !isInvalid(error)) throw error
    return error.message
  }
}

const isStanding = (part: Part): part is Standing => 'status' in part

const isHands = (part: Part): part is Hands => 'createdById' in part

/** @returns why not, if not */
async function giveBack(
  tx: Transaction,
  actor: Actor,
  { id, version, before, after }: ChangedPost & { before: Hands },
): Promise<string | null> {
  const post = await lockPost(tx, actor, { postId: id, policy: canOpen })
  const now = await findHands(tx, post)
  if (post.version !== version || !isDeepStrictEqual(now, after)) return changedSince
  await giveTo(tx, actor, { post, before: now, after: await whoAreHere(tx, before) })
  return null
}

async function whoAreHere(tx: Transaction, { createdById, ...signed }: Hands): Promise<Hands> {
  const account = createdById && (await tx.account.findUnique({ where: { id: createdById } }))
  const ids = Object.values(signed).flatMap((authors) => authors ?? [])
  const there = new Set(
    (await tx.author.findMany({ where: { id: { in: ids } }, select: { id: true } })).map(({ id }) => id),
  )
  const here = (authors: string[]) => authors.filter((id) => there.has(id))
  return {
    createdById: account ? account.id : null,
    authors: here(signed.authors),
    pending: signed.pending && here(signed.pending),
    planned: signed.planned && here(signed.planned),
  }
}

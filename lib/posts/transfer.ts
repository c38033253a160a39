import { database, type Transaction } from '#lib/database/client.ts'
import { InvalidError, RefusedError } from '#lib/errors.ts'
import { parseForm } from '#lib/parse-form.ts'
import { type Actor, requirePermission } from '#lib/people/actor.ts'
import { recordAudit } from '#lib/people/record-audit.ts'
import { findDueText } from './find-due-text.ts'
import { lockPost } from './lock-post.ts'
import { canOpen } from './policy.ts'
import { recordRevision } from './record-revision.ts'
import type { Snapshot } from './snapshot.ts'
import { TransferForm } from './transfer-schema.ts'
import { writeContent } from './write-content.ts'
import { writePending } from './write-pending.ts'

/** Whoever leaves has fewer. */
const most = 2_000

interface Giver {
  /** Whose are the posts that they began; null where only a profile's are given. */
  accountId: string | null
  /** Under whose name readers see them. */
  authorId: string | null
}

/**
 * Gives everything of a person, or of an author's profile, to another: posts, pages and drafts, in the trash
 * too. Readers see the other name at once; the history of each post says who gave it.
 * @returns how many
 * @throws InvalidError; RefusedError unauthenticated, forbidden, not_found, too_large
 */
export async function transfer(actor: Actor, sent: TransferForm): Promise<number> {
  requirePermission(actor, 'post.write.any')
  const { of, fromId, toId } = parseForm(TransferForm, sent)
  return await database().$transaction(
    async (tx) => {
      const [from, to] = [await requireGiver(tx, of, fromId), await requireGiver(tx, of, toId)]
      const ids = await idsOf(tx, from)
      if (ids.length > most) {
        throw new RefusedError('too_large', `These are more than ${most} posts. Nothing was changed.`)
      }
      for (const postId of ids) await sign(tx, actor, { postId, from, to })
      if (from.accountId) {
        await tx.post.updateMany({
          where: { createdById: from.accountId },
          data: { createdById: to.accountId },
        })
      }
      const detail = { of, to: toId, posts: ids.length }
      await recordAudit(tx, actor, { action: 'posts.transfer', subject: fromId, detail })
      return ids.length
    },
    { maxWait: 5_000, timeout: 120_000 },
  )
}

async function requireGiver(tx: Transaction, of: TransferForm['of'], id: string): Promise<Giver> {
  if (of === 'profile') {
    const author = await tx.author.findUnique({ where: { id }, select: { id: true } })
    if (!author) throw new RefusedError('not_found', 'This author has been removed.')
    return { accountId: null, authorId: id }
  }
  const account = await tx.account.findUnique({ where: { id }, select: { author: { select: { id: true } } } })
  if (!account) throw new RefusedError('not_found', 'This person is not here.')
  return { accountId: id, authorId: account.author?.id ?? null }
}

/** In one order, so that two who do this at once wait for each other. */
async function idsOf(tx: Transaction, { accountId, authorId }: Giver): Promise<string[]> {
  const rows = await tx.post.findMany({
    where: {
      OR: [
        ...(accountId ? [{ createdById: accountId }] : []),
        ...(authorId ? [{ authors: { some: { authorId } } }] : []),
      ],
    },
    orderBy: { id: 'asc' },
    take: most + 1,
    select: { id: true },
  })
  return rows.map(({ id }) => id)
}

/** The other's name where the one's stood. */
async function sign(
  tx: Transaction,
  actor: Actor,
  { postId, from, to }: { postId: string; from: Giver; to: Giver },
): Promise<void> {
  const post = await lockPost(tx, actor, { postId, policy: canOpen })
  const { pending, snapshot } = post
  if (!from.authorId || !snapshot.authors.includes(from.authorId)) return
  if (!to.authorId) {
    throw new InvalidError({ toId: ['They have no author’s profile yet. Please make one for them first.'] })
  }
  const signed = (text: Snapshot): Snapshot => {
    const authors = text.authors.map((id) => (id === from.authorId ? to.authorId! : id))
    return { ...text, authors: [...new Set(authors)] }
  }
  const after = signed(snapshot)
  const planned = post.updateDueAt && (await findDueText(tx, postId))
  await writeContent(tx, post, after)
  const reason = post.status === 'published' ? 'updated' : 'saved'
  await recordRevision(tx, actor, { postId, reason, snapshot: after })
  const written = { ...post, version: post.version + 1, snapshot: after }
  if (pending) {
    await writePending(tx, actor, { post: written, after: signed(pending.snapshot), reason: 'autosaved' })
  }
  if (planned) {
    // What goes out by itself later must not bring the former name back.
    const pendingDueId = await recordRevision(tx, actor, {
      postId,
      reason: 'autosaved',
      snapshot: signed(planned),
    })
    const data = { pendingDueId, pendingDueAt: post.updateDueAt }
    await tx.post.update({ where: { id: postId }, data, select: { id: true } })
  }
}

import { database, type Transaction } from '#lib/database/client.ts'
import { InvalidError, RefusedError } from '#lib/errors.ts'
import { parseForm } from '#lib/parse-form.ts'
import { type Actor, requirePermission } from '#lib/people/actor.ts'
import { recordAudit } from '#lib/people/record-audit.ts'
import { recordInPieces } from './bulk/record.ts'
import type { ChangedPost } from './bulk/schema.ts'
import { findHands, giveTo } from './hands.ts'
import { lockPost } from './lock-post.ts'
import { canOpen } from './policy.ts'
import { type Hands, TransferForm } from './transfer-schema.ts'

/** Whoever leaves has fewer. */
const most = 2_000

interface Giver {
  /** Whose are the posts that they began; null where only a profile's are given. */
  accountId: string | null
  /** Under whose name readers see them. */
  authorId: string | null
}

export interface Transferred {
  /** To undo it by; null where there was nothing. */
  id: string | null
  count: number
}

/**
 * Gives everything of a person, or of an author's profile, to another: posts, pages and drafts, in the trash
 * too. Readers see the other name at once; the history of each post says who gave it.
 * @throws InvalidError; RefusedError unauthenticated, forbidden, not_found, too_large
 */
export async function transfer(actor: Actor, sent: TransferForm): Promise<Transferred> {
  requirePermission(actor, 'post.write.any')
  const { of, fromId, toId } = parseForm(TransferForm, sent)
  return await database().$transaction(
    async (tx) => {
      const [from, to] = [await requireGiver(tx, of, fromId), await requireGiver(tx, of, toId)]
      const ids = await idsOf(tx, from)
      if (ids.length > most) {
        throw new RefusedError('too_large', `These are more than ${most} posts. Nothing was changed.`)
      }
      const given: ChangedPost[] = []
      for (const postId of ids) given.push(await give(tx, actor, { postId, from, to }))
      const detail = { of, to: toId, posts: ids.length }
      await recordAudit(tx, actor, { action: 'posts.transfer', subject: fromId, detail })
      const asked = { kind: 'transfer', form: { of, fromId, toId } } as const
      return { id: await recordInPieces(tx, actor, { asked, posts: given }), count: ids.length }
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

async function give(
  tx: Transaction,
  actor: Actor,
  { postId, from, to }: { postId: string; from: Giver; to: Giver },
): Promise<ChangedPost> {
  const post = await lockPost(tx, actor, { postId, policy: canOpen })
  const before = await findHands(tx, post)
  const after = handed(before, { from, to })
  const version = await giveTo(tx, actor, { post, before, after })
  return { id: postId, title: post.newest.title, version, before, after }
}

/** The other's name where the one's stood. */
function handed(hands: Hands, { from, to }: { from: Giver; to: Giver }): Hands {
  const signed = (authors: string[]): string[] => {
    if (!from.authorId || !authors.includes(from.authorId)) return authors
    const { authorId } = to
    if (!authorId) {
      throw new InvalidError({ toId: ['They have no author’s profile yet. Please make one for them first.'] })
    }
    return [...new Set(authors.map((id) => (id === from.authorId ? authorId : id)))]
  }
  return {
    createdById: from.accountId && hands.createdById === from.accountId ? to.accountId : hands.createdById,
    authors: signed(hands.authors),
    pending: hands.pending && signed(hands.pending),
    planned: hands.planned && signed(hands.planned),
  }
}

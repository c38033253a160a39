import { database, type Transaction } from '#lib/database/client.ts'
import type { CommentPile } from '#lib/database/generated/enums.ts'
import { InvalidError, RefusedError } from '#lib/errors.ts'
import { type Actor, requirePermission } from '#lib/people/actor.ts'
import { conflictAbout } from './other-decision.ts'
import { requireOpenly } from './policy.ts'
import { type Decided, recordDecisions } from './record-decisions.ts'
import type { ApprovePart, SeenComment } from './schema.ts'

/**
 * Approves a comment without parts of it. What its writer sent is sealed beside it; where it may put somebody in
 * danger, whoever looks after safety alone does this and reads that.
 * @param nameIn what stands in place of a name, in the language of a post
 * @throws RefusedError forbidden, not_found or conflict
 */
export async function approvePart(
  actor: Actor,
  { comment, ...taken }: ApprovePart,
  nameIn: (language: string) => string,
): Promise<Decided> {
  requirePermission(actor, 'comment.moderate')
  return await database().$transaction(async (tx) => {
    const stored = await lock(tx, comment.id)
    if (!stored) throw new RefusedError('not_found', 'This comment is not here any more.')
    requireOpenly(actor, { status: comment.status, pile: stored.pile })
    const left = leftOf(stored, taken, nameIn)
    if (!isLess(left, stored)) throw new InvalidError({ body: ['Nothing is taken out yet.'] })
    if (!(await show(tx, comment, left))) throw await conflictAbout(tx, comment.id)
    await sealOriginal(tx, comment.id, { stored, left })
    const moved = [{ id: comment.id, from: comment.status, version: comment.version + 1 }]
    const [decided] = await recordDecisions(tx, actor, {
      action: 'approve_part',
      to: 'approved',
      reason: '',
      moved,
    })
    return decided!
  })
}

interface Sent {
  body: string
  authorName: string
  website: string
}

type Stored = Sent & { pile: CommentPile; language: string }

async function lock(tx: Transaction, id: string): Promise<Stored | null> {
  const rows = await tx.$queryRaw<Stored[]>`
    SELECT c.pile, c.body, c.author_name AS "authorName", c.website, p.language
      FROM comment c JOIN post p ON p.id = c.post_id
     WHERE c.id = ${id}::uuid AND c.status NOT IN ('sealed', 'erased') FOR UPDATE OF c`
  return rows[0] ?? null
}

const leftOf = (
  { authorName, website, language }: Stored,
  { body, withoutName, withoutWebsite }: Omit<ApprovePart, 'comment'>,
  nameIn: (language: string) => string,
): Sent => ({
  body,
  authorName: withoutName ? nameIn(language) : authorName,
  website: withoutWebsite ? '' : website,
})

const isLess = (left: Sent, stored: Sent): boolean =>
  left.body !== stored.body || left.authorName !== stored.authorName || left.website !== stored.website

async function show(
  tx: Transaction,
  { id, status, version }: SeenComment,
  { body, authorName, website }: Sent,
): Promise<boolean> {
  const count = await tx.$executeRaw`
    UPDATE comment
       SET status = 'approved', body = ${body}, author_name = ${authorName}, website = ${website},
           version = version + 1, decided_at = now(), edited_at = now(), trashed_at = NULL
     WHERE id = ${id}::uuid AND status = ${status}::comment_status AND version = ${version}
       AND status IN ('waiting', 'handed_over', 'rejected') AND audience = 'page'`
  return count === 1
}

/** As it was sent first, however often parts are taken out. */
async function sealOriginal(
  tx: Transaction,
  id: string,
  { stored, left }: { stored: Sent; left: Sent },
): Promise<void> {
  const name = left.authorName === stored.authorName ? null : stored.authorName
  const website = left.website === stored.website ? null : stored.website
  await tx.$executeRaw`
    INSERT INTO comment_original AS o (comment_id, body, author_name, website)
    VALUES (${id}::uuid, ${stored.body}, ${name}, ${website})
    ON CONFLICT (comment_id) DO UPDATE SET author_name = coalesce(o.author_name, excluded.author_name),
       website = coalesce(o.website, excluded.website)`
}

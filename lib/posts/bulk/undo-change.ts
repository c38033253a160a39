import { database, type Transaction } from '#lib/database/client.ts'
import { isInvalid, isRefused, RefusedError } from '#lib/errors.ts'
import { parseForm } from '#lib/parse-form.ts'
import { type Actor, accountIdOf, may, requirePermission } from '#lib/people/actor.ts'
import { recordAudit } from '#lib/people/record-audit.ts'
import { lockPost } from '../lock-post.ts'
import { canEdit } from '../policy.ts'
import { writeVersion } from '../save.ts'
import { withoutWhatIsGone } from '../without-what-is-gone.ts'
import type { BulkOutcome, LeftOut } from './change-posts.ts'
import { type ChangedPost, ChangedPosts, type Part, UndoBulkForm } from './schema.ts'
import { type Standing, untrashOne } from './trash-one.ts'

const changedSince = 'It has been changed since, so it stays as it is now.'

/**
 * Each post as it was before; one that has changed since stays as it is, and is said.
 * @throws RefusedError unauthenticated, forbidden, not_found
 */
export async function undoChange(actor: Actor, sent: UndoBulkForm): Promise<BulkOutcome> {
  requirePermission(actor, 'post.write')
  const { id } = parseForm(UndoBulkForm, sent)
  return await database().$transaction(
    async (tx) => {
      await tx.$queryRaw`SELECT id FROM bulk_change WHERE id = ${id}::uuid FOR UPDATE`
      const change = await tx.bulkChange.findUnique({ where: { id } })
      const isTheirs = change?.accountId === accountIdOf(actor) || may(actor, 'post.write.any')
      if (!change || !isTheirs || change.undoneAt) {
        throw new RefusedError('not_found', 'This has been undone already.')
      }
      const posts = ChangedPosts.parse(change.posts)
      const leftOut: LeftOut[] = []
      for (const post of posts) {
        const why = await undoOne(tx, actor, post)
        if (why) leftOut.push({ id: post.id, title: post.title, why })
      }
      await tx.bulkChange.update({ where: { id }, data: { undoneAt: new Date() } })
      const changed = posts.length - leftOut.length
      await recordAudit(tx, actor, { action: 'posts.undo-many', subject: id, detail: { count: changed } })
      return { id: null, changed, same: 0, leftOut }
    },
    { maxWait: 5_000, timeout: 60_000 },
  )
}

/** @returns why not, if not */
async function undoOne(tx: Transaction, actor: Actor, changed: ChangedPost): Promise<string | null> {
  const { id, version, before } = changed
  try {
    if (isStanding(before)) {
      const outcome = await untrashOne(tx, actor, { ...changed, before })
      return outcome === 'restored' ? null : changedSince
    }
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

import { parseForm } from '#lib/parse-form.ts'
import { type Actor, requirePermission } from '#lib/people/actor.ts'
import { lockPost, noSuchPost } from './lock-post.ts'
import { canEdit } from './policy.ts'
import { requireVersion } from './require-version.ts'
import { isOutOrDue, writeVersion } from './save.ts'
import type { Saved } from './saved.ts'
import { RestoreRevisionForm } from './schema.ts'
import { readSnapshot } from './snapshot.ts'
import { inTransaction } from './transaction.ts'
import { withoutWhatIsGone } from './without-what-is-gone.ts'
import { writePending } from './write-pending.ts'

/**
 * Makes an earlier text the newest version; of what is out or scheduled, one that no reader sees until it is
 * applied. Its address, who may be harmed by it, whether comments are open and what it translates stay as they
 * are now.
 * @throws RefusedError conflict, not_found, unauthenticated, forbidden; InvalidError
 */
export async function restoreRevision(actor: Actor, sent: RestoreRevisionForm): Promise<Saved> {
  requirePermission(actor, 'post.write')
  const { revisionId, version } = parseForm(RestoreRevisionForm, sent)
  return await inTransaction(async (tx) => {
    const revision = await tx.revision.findUnique({
      where: { id: revisionId },
      select: { postId: true, snapshot: true, scrubbedAt: true },
    })
    if (!revision) throw noSuchPost()
    const post = await lockPost(tx, actor, { postId: revision.postId, policy: canEdit })
    requireVersion(post, version)
    const { path, protection, commentsMode, translationOf } = post.newest
    const old = await withoutWhatIsGone(tx, readSnapshot(revision))
    const after = { ...old, path, protection, commentsMode, translationOf }
    return isOutOrDue(post)
      ? await writePending(tx, actor, { post, after, reason: 'restored' })
      : await writeVersion(tx, actor, { post, after, reason: 'restored' })
  })
}

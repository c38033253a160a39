import type { Transaction } from '#lib/database/client.ts'
import { parseForm } from '#lib/parse-form.ts'
import type { Actor } from '#lib/people/actor.ts'
import { recordAudit } from '#lib/people/record-audit.ts'
import { findSite } from '#lib/settings/public-queries.ts'
import { chooseOriginal } from './choose-original.ts'
import { choosePath } from './choose-path.ts'
import { conflictRefusal, keepConflict } from './keep-conflict.ts'
import { lockPost } from './lock-post.ts'
import { canEdit } from './policy.ts'
import type { KnownPost } from './post-row.ts'
import { recordRevision } from './record-revision.ts'
import { requireUpdatable } from './require-publishable.ts'
import { SaveForm } from './schema.ts'
import { isSameSnapshot, type Snapshot } from './snapshot.ts'
import { inTransaction } from './transaction.ts'
import { requireKnown, withChanges } from './with-changes.ts'
import { writeContent } from './write-content.ts'

export interface Saved {
  postId: string
  /** To save or publish from next. */
  version: number
  path: string
  savedAt: Date
}

/**
 * Writes what is given and keeps the rest. Readers of a published post see it at once. What is stored
 * already is not stored again, so the same form may be sent twice.
 * @throws RefusedError conflict with a `SaveConflict` as detail when somebody else saved meanwhile: the
 *   text is then kept in the history; InvalidError; unauthenticated, forbidden, not_found
 */
export async function save(actor: Actor, sent: SaveForm): Promise<Saved> {
  const form = parseForm(SaveForm, sent)
  const { timeZone } = await findSite()
  const outcome = await inTransaction((tx) => saveOrKeep(tx, actor, { form, timeZone }))
  if ('conflict' in outcome) throw conflictRefusal(actor, { ...outcome, timeZone })
  return outcome
}

interface Asked {
  form: ReturnType<typeof SaveForm.parse>
  timeZone: string
}

async function saveOrKeep(tx: Transaction, actor: Actor, { form, timeZone }: Asked) {
  const { postId, version, ...changes } = form
  const post = await lockPost(tx, actor, { postId, policy: canEdit })
  const wished = await withChanges(tx, post.snapshot, changes)
  if (post.version !== version) {
    if (isSameSnapshot(post.snapshot, wished)) return savedAs(post)
    return await keepConflict(tx, actor, { post, refused: wished })
  }
  const path = await choosePath(tx, post, { typed: changes.path, title: wished.title, timeZone })
  const translationOf = await chooseOriginal(tx, actor, { postId, before: post.snapshot, wished })
  const after = { ...wished, path, translationOf }
  if (isSameSnapshot(post.snapshot, after)) return savedAs(post)
  await requireKnown(tx, post.snapshot, after)
  return await writeVersion(tx, actor, { post, after, reason: 'saved' })
}

/** One version more: the content, its revision and, where readers see it, a row in the log. */
export async function writeVersion(
  tx: Transaction,
  actor: Actor,
  { post, after, reason }: { post: KnownPost; after: Snapshot; reason: 'saved' | 'restored' },
): Promise<Saved> {
  const isPublic = post.status === 'published'
  if (isPublic || post.status === 'scheduled') await requireUpdatable(tx, post, after)
  await writeContent(tx, post, after)
  const kept = isPublic && reason === 'saved' ? 'updated' : reason
  await recordRevision(tx, actor, { postId: post.id, reason: kept, snapshot: after })
  const version = post.version + 1
  if (isPublic) {
    await recordAudit(tx, actor, {
      action: 'post.update',
      subject: post.id,
      detail: { version, reason: kept },
    })
  }
  return { postId: post.id, version, path: after.path, savedAt: post.now }
}

const savedAs = ({ id, version, snapshot, updatedAt }: KnownPost): Saved => ({
  postId: id,
  version,
  path: snapshot.path,
  savedAt: updatedAt,
})

import type { Transaction } from '#lib/database/client.ts'
import { parseForm } from '#lib/parse-form.ts'
import type { Actor } from '#lib/people/actor.ts'
import { recordAudit } from '#lib/people/record-audit.ts'
import { findSite } from '#lib/settings/public-queries.ts'
import { chooseOriginal } from './choose-original.ts'
import { choosePath } from './choose-path.ts'
import { conflictRefusal, keepConflict } from './keep-conflict.ts'
import { lockPost } from './lock-post.ts'
import { readTypedPath } from './path.ts'
import { canEdit } from './policy.ts'
import type { KnownPost } from './post-row.ts'
import { recordRevision } from './record-revision.ts'
import { requireUpdatable } from './require-publishable.ts'
import type { Saved } from './saved.ts'
import { SaveForm } from './schema.ts'
import { requireSecondEyes } from './second-eyes.ts'
import { isSameSnapshot, type Snapshot } from './snapshot.ts'
import { inTransaction } from './transaction.ts'
import { requireKnown, withChanges } from './with-changes.ts'
import { withoutWhatIsGone } from './without-what-is-gone.ts'
import { writeContent } from './write-content.ts'
import { writePending } from './write-pending.ts'

/**
 * Writes what is given and keeps the rest. Readers of a published post see it at once, with all that
 * was pending. What is stored already is not stored again, so the same form may be sent twice.
 * @throws RefusedError conflict with a `SaveConflict` as detail when somebody else saved meanwhile: the
 *   text is then kept in the history; InvalidError; unauthenticated, forbidden, not_found
 */
export async function save(actor: Actor, sent: SaveForm): Promise<Saved> {
  return await store(actor, parseForm(SaveForm, sent), 'saved')
}

type Form = ReturnType<typeof SaveForm.parse>

/** `autosaved`: what readers know, or will by itself, gets a pending text and stays as it is. */
export async function store(actor: Actor, form: Form, how: 'saved' | 'autosaved'): Promise<Saved> {
  const { timeZone } = await findSite()
  const outcome = await inTransaction((tx) => storeOrKeep(tx, actor, { form, how, timeZone }))
  if ('conflict' in outcome) throw conflictRefusal(actor, { ...outcome, timeZone })
  return outcome
}

interface Asked {
  form: Form
  how: 'saved' | 'autosaved'
  timeZone: string
}

async function storeOrKeep(tx: Transaction, actor: Actor, { form, how, timeZone }: Asked) {
  const { postId, version, reason: given, ...changes } = form
  const post = await lockPost(tx, actor, { postId, policy: canEdit })
  const wished = await withChanges(tx, post.newest, changes)
  if (post.version !== version && !isStored(post, wished)) {
    return await keepConflict(tx, actor, { post, refused: wished })
  }
  const after = await settled(tx, actor, { post, wished, typed: changes.path, timeZone })
  const waits = how === 'autosaved' && isOutOrDue(post)
  if (isSameSnapshot(post.newest, after) && (waits || !post.pending)) return savedAs(post)
  await requireKnown(tx, post.newest, after)
  return waits
    ? await writePending(tx, actor, { post, after, reason: 'autosaved' })
    : await writeVersion(tx, actor, { post, after: await asItCanBe(tx, post, after), reason: how, given })
}

/** What waited beside the post may name what was removed meanwhile; the post's own rows cannot. */
const asItCanBe = async (tx: Transaction, { pending }: KnownPost, after: Snapshot): Promise<Snapshot> =>
  pending ? await withoutWhatIsGone(tx, after) : after

/** With the address and the original that it can have now. */
async function settled(
  tx: Transaction,
  actor: Actor,
  { post, wished, typed = post.newest.path, timeZone }: Settling,
): Promise<Snapshot> {
  const path = await choosePath(tx, post, { typed, title: wished.title, timeZone })
  const before = post.snapshot
  const translationOf = await chooseOriginal(tx, actor, { postId: post.id, before, wished })
  return { ...wished, path, translationOf }
}

interface Settling {
  post: KnownPost
  wished: Snapshot
  /** The address as typed, if one was. */
  typed?: string | undefined
  timeZone: string
}

/** Its answer was lost on the way, say. */
const isStored = ({ newest }: KnownPost, wished: Snapshot): boolean =>
  isSameSnapshot(newest, { ...wished, path: asStored(wished.path) })

function asStored(typed: string): string {
  const read = readTypedPath(typed)
  return 'path' in read ? read.path : typed
}

/** Readers see it, or will without anybody doing more. */
export const isOutOrDue = ({ status }: Pick<KnownPost, 'status'>): boolean =>
  status === 'published' || status === 'scheduled'

/** One version more: the content, its revision and, where readers see it, a row in the log. */
export async function writeVersion(
  tx: Transaction,
  actor: Actor,
  { post, after, reason, given }: VersionToWrite,
): Promise<Saved> {
  const isPublic = post.status === 'published'
  if (isOutOrDue(post)) await requireUpdatable(tx, actor, { post, after, reason: given })
  // The software brings out what was approved when it was planned.
  if (isOutOrDue(post) && actor.kind === 'staff') await requireSecondEyes(tx, post.id, after)
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
  return { postId: post.id, version, path: after.path, savedAt: post.now, isPending: false }
}

interface VersionToWrite {
  post: KnownPost
  after: Snapshot
  reason: 'saved' | 'autosaved' | 'restored'
  /** Why what a check asks about is right as it is. */
  given?: string | undefined
}

const savedAs = ({ id, version, newest, pending, updatedAt }: KnownPost): Saved => ({
  postId: id,
  version,
  path: newest.path,
  savedAt: pending?.savedAt ?? updatedAt,
  isPending: pending !== null,
})

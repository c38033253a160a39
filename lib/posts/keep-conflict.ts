import type { Transaction } from '#lib/database/client.ts'
import { RefusedError } from '#lib/errors.ts'
import { type Actor, accountIdOf } from '#lib/people/actor.ts'
import { contentOf, type EditableContent } from './editable-content.ts'
import { findLastSaved, type LastSaved } from './last-saved.ts'
import type { KnownPost } from './post-row.ts'
import { recordRevision } from './record-revision.ts'
import { isSameSnapshot, readSnapshot, type Snapshot } from './snapshot.ts'

/** What comes with a refused save, to bring the two texts together. */
export interface SaveConflict {
  /** The newest text that is stored. */
  theirs: EditableContent
  /** The version to save again from. */
  version: number
  savedBy: string | null
  savedAt: Date
  /** Where the refused text is kept. */
  revisionId: string
}

/** Keeps the text that came too late in the history, beside the one that stands. */
export async function keepConflict(
  tx: Transaction,
  actor: Actor,
  { post, refused }: { post: KnownPost; refused: Snapshot },
): Promise<{ conflict: SaveConflict; last: LastSaved | null }> {
  const revisionId = await keepText(tx, actor, { postId: post.id, reason: 'conflict', snapshot: refused })
  const last = await findLastSaved(tx, post.id)
  const { version, newest, updatedAt } = post
  const theirs = await contentOf(tx, newest)
  return {
    conflict: { theirs, version, savedBy: last?.name ?? null, savedAt: last?.at ?? updatedAt, revisionId },
    last,
  }
}

/** In the history, beside what the post is. The same text kept twice is one. */
export async function keepText(
  tx: Transaction,
  actor: Actor,
  kept: { postId: string; reason: 'conflict' | 'set_aside'; snapshot: Snapshot },
): Promise<string> {
  const { postId, reason, snapshot } = kept
  const row = await tx.revision.findFirst({
    where: { postId, reason, accountId: accountIdOf(actor), scrubbedAt: null },
    orderBy: { number: 'desc' },
    select: { id: true, snapshot: true, scrubbedAt: true },
  })
  const isThere = row && isSameSnapshot(readSnapshot(row), snapshot)
  return isThere ? row.id : await recordRevision(tx, actor, kept)
}

export function conflictRefusal(
  actor: Actor,
  { conflict, last, timeZone }: { conflict: SaveConflict; last: LastSaved | null; timeZone: string },
): RefusedError {
  const isOwn = last?.accountId != null && last.accountId === accountIdOf(actor)
  const who = isOwn ? 'You, in another window,' : (conflict.savedBy ?? 'Somebody else')
  const when = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeStyle: 'short', timeZone }).format(
    conflict.savedAt,
  )
  const message = `${who} saved this on ${when} (${timeZone}), after you had opened it. Nothing is lost: your text is kept in the history. Please bring the two together.`
  return new RefusedError('conflict', message, conflict)
}

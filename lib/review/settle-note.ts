import { database } from '#lib/database/client.ts'
import { RefusedError } from '#lib/errors.ts'
import { parseForm } from '#lib/parse-form.ts'
import { type Actor, accountIdOf, requirePermission } from '#lib/people/actor.ts'
import { recordAudit } from '#lib/people/record-audit.ts'
import { requireKnownPost } from '#lib/posts/queries.ts'
import { canRemoveNote } from './queries.ts'
import { NoteForm, SettleNoteForm } from './schema.ts'

/** Says that nothing is left to do about it, or that something is after all. Twice is once. */
export async function settleNote(actor: Actor, sent: SettleNoteForm): Promise<{ postId: string }> {
  const { noteId, isResolved } = parseForm(SettleNoteForm, sent)
  const { postId } = await requireNote(actor, noteId)
  await database().postNote.updateMany({
    where: { id: noteId, resolvedAt: isResolved ? null : { not: null } },
    data: isResolved
      ? { resolvedAt: new Date(), resolvedById: accountIdOf(actor) }
      : { resolvedAt: null, resolvedById: null },
  })
  return { postId }
}

/** For good: what was said by mistake, or what nobody should have written down. @throws RefusedError */
export async function removeNote(actor: Actor, sent: NoteForm): Promise<{ postId: string }> {
  const { noteId } = parseForm(NoteForm, sent)
  const note = await requireNote(actor, noteId)
  if (!canRemoveNote(actor, note)) {
    throw new RefusedError('forbidden', 'This note is somebody else’s. They or an editor can take it away.')
  }
  await database().$transaction(async (tx) => {
    const { count } = await tx.postNote.deleteMany({ where: { id: noteId } })
    if (count === 0) return
    await recordAudit(tx, actor, { action: 'note.remove', subject: note.postId, detail: { note: noteId } })
  })
  return { postId: note.postId }
}

async function requireNote(actor: Actor, id: string): Promise<{ postId: string; accountId: string | null }> {
  requirePermission(actor, 'post.write')
  const note = await database().postNote.findUnique({
    where: { id },
    select: { postId: true, accountId: true },
  })
  if (!note) throw new RefusedError('not_found', 'This note is not there any more.')
  await requireKnownPost(actor, note.postId)
  return note
}

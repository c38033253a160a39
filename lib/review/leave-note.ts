import { database } from '#lib/database/client.ts'
import { countAgainst } from '#lib/database/rate-limit.ts'
import { RefusedError } from '#lib/errors.ts'
import { parseForm } from '#lib/parse-form.ts'
import type { Actor } from '#lib/people/actor.ts'
import { refusals } from '#lib/refusals.ts'
import { findOpenLink } from './find-reviewed.ts'
import { mostNotes, notesInAnHour } from './limits.ts'
import type { OpenedLink } from './open-link.ts'
import { LeaveNoteForm } from './schema.ts'

/**
 * What somebody with a link says to those who work on the text. The same note sent twice is one.
 * @throws InvalidError; RefusedError not_found, too_many
 */
export async function leaveNote(_actor: Actor, opened: OpenedLink, sent: LeaveNoteForm): Promise<void> {
  const { quote, text, name } = parseForm(LeaveNoteForm, sent)
  const link = await findOpenLink(opened)
  if (!link) throw new RefusedError('not_found', refusals.reviewHasEnded)
  const note = { postId: link.postId, reviewLinkId: link.id, quote, text, name }
  if ((await database().postNote.count({ where: note })) > 0) return
  await countAgainst(notesInAnHour, link.id)
  if ((await database().postNote.count({ where: { reviewLinkId: link.id } })) >= mostNotes) {
    throw new RefusedError('too_many', refusals.notesFull)
  }
  await database().postNote.create({ data: note })
}

import { database } from '#lib/database/client.ts'
import { parseForm } from '#lib/parse-form.ts'
import { type Actor, requireStaff } from '#lib/people/actor.ts'
import { requireKnownPost } from '#lib/posts/queries.ts'
import { WriteNoteForm } from './schema.ts'

/** Says something about a text to its other writers. @throws RefusedError, InvalidError */
export async function writeNote(actor: Actor, sent: WriteNoteForm): Promise<void> {
  const { postId, quote, text } = parseForm(WriteNoteForm, sent)
  await requireKnownPost(actor, postId)
  const { accountId } = requireStaff(actor)
  await database().postNote.create({ data: { postId, quote, text, accountId } })
}

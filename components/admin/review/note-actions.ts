import type { Note } from '#lib/review/queries.ts'
import type { NoteForm, PostForm, SettleNoteForm, WriteNoteForm } from '#lib/review/schema.ts'
import type { Outcome } from '#lib/web/form-action.ts'

type Act<I> = (input: I) => Promise<Outcome<Note[]>>

/** Each answers with the notes as they are then. */
export interface NoteActions {
  list: Act<PostForm>
  write: Act<WriteNoteForm>
  settle: Act<SettleNoteForm>
  remove: Act<NoteForm>
}

'use server'

import { makeLink } from '#lib/review/make-link.ts'
import { listNotes } from '#lib/review/queries.ts'
import { revokeLink } from '#lib/review/revoke-link.ts'
import {
  LinkForm,
  MakeLinkForm,
  NoteForm,
  PostForm,
  SettleNoteForm,
  WriteNoteForm,
} from '#lib/review/schema.ts'
import { removeNote, settleNote } from '#lib/review/settle-note.ts'
import { writeNote } from '#lib/review/write-note.ts'
import { formAction } from '#lib/web/form-action.ts'

export const makeReviewLink = formAction({
  name: 'review.make-link',
  access: 'post.write',
  input: MakeLinkForm,
  run: makeLink,
})

export const revokeReviewLink = formAction({
  name: 'review.revoke-link',
  access: 'post.write',
  input: LinkForm,
  run: revokeLink,
})

export const listPostNotes = formAction({
  name: 'notes.list',
  access: 'post.write',
  input: PostForm,
  refreshes: false,
  whileLooking: true,
  run: (actor, { postId }) => listNotes(actor, postId),
})

export const writePostNote = formAction({
  name: 'notes.write',
  access: 'post.write',
  input: WriteNoteForm,
  refreshes: false,
  run: async (actor, note) => {
    await writeNote(actor, note)
    return await listNotes(actor, note.postId)
  },
})

export const settlePostNote = formAction({
  name: 'notes.settle',
  access: 'post.write',
  input: SettleNoteForm,
  refreshes: false,
  run: async (actor, note) => await listNotes(actor, (await settleNote(actor, note)).postId),
})

export const removePostNote = formAction({
  name: 'notes.remove',
  access: 'post.write',
  input: NoteForm,
  refreshes: false,
  run: async (actor, note) => await listNotes(actor, (await removeNote(actor, note)).postId),
})

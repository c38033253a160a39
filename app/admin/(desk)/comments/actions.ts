'use server'

import { somebodyOn } from '#components/site/words/somebody.ts'
import { approvePart } from '#lib/comments/approve-part.ts'
import { block, blockWriter } from '#lib/comments/block.ts'
import { declineAnew } from '#lib/comments/decline-anew.ts'
import { editComment } from '#lib/comments/edit.ts'
import { eraseComment } from '#lib/comments/erase.ts'
import { moderate } from '#lib/comments/moderate.ts'
import { pickComment, unpickComment } from '#lib/comments/pick.ts'
import { attendQueue } from '#lib/comments/queue/lease.ts'
import { addNote } from '#lib/comments/queue/notes.ts'
import { previewBulk } from '#lib/comments/queue/preview-bulk.ts'
import { replyTo } from '#lib/comments/reply.ts'
import { keepReported } from '#lib/comments/reports/keep-reported.ts'
import {
  ApprovePartForm,
  AttendForm,
  BlockForm,
  BlockWriterForm,
  DeclineAnewForm,
  EditForm,
  EndLimitForm,
  EraseForm,
  KeepReportedForm,
  KnowWriterForm,
  LimitWriterForm,
  ModerateForm,
  NoteForm,
  PickForm,
  PreviewForm,
  QueueKeysForm,
  ReplyForm,
  UnblockForm,
  UndoAllForm,
  UndoForm,
} from '#lib/comments/schema.ts'
import { unblock } from '#lib/comments/unblock.ts'
import { undo, undoAll } from '#lib/comments/undo.ts'
import { endLimit, knowWriter, limitWriter } from '#lib/comments/writers/limit-writer.ts'
import { setQueueKeys } from '#lib/people/queue-keys.ts'
import { findSite } from '#lib/settings/public-queries.ts'
import { formAction } from '#lib/web/form-action.ts'

// The queue keeps what was decided in sight, with its Undo, until the moderator leaves: it is not rendered anew.

export const decide = formAction({
  name: 'comments.moderate',
  access: 'comment.moderate',
  input: ModerateForm,
  refreshes: false,
  run: moderate,
})

export const undoDecision = formAction({
  name: 'comments.undo',
  access: 'comment.moderate',
  input: UndoForm,
  refreshes: false,
  run: undo,
})

export const undoMany = formAction({
  name: 'comments.undo-many',
  access: 'comment.moderate',
  input: UndoAllForm,
  refreshes: false,
  run: undoAll,
})

export const declineInOtherWords = formAction({
  name: 'comments.decline-anew',
  access: 'comment.moderate',
  input: DeclineAnewForm,
  refreshes: false,
  run: declineAnew,
})

export const approveWithoutParts = formAction({
  name: 'comments.approve-part',
  access: 'comment.moderate',
  input: ApprovePartForm,
  refreshes: false,
  run: async (actor, input) => await approvePart(actor, input, somebodyOn(await findSite())),
})

export const keep = formAction({
  name: 'comments.keep-reported',
  access: 'comment.moderate',
  input: KeepReportedForm,
  refreshes: false,
  run: keepReported,
})

export const preview = formAction({
  name: 'comments.preview',
  access: 'comment.moderate',
  input: PreviewForm,
  refreshes: false,
  run: previewBulk,
})

export const note = formAction({
  name: 'comments.note',
  access: 'comment.moderate',
  input: NoteForm,
  refreshes: false,
  run: addNote,
})

export const attend = formAction({
  name: 'comments.attend',
  access: 'comment.moderate',
  input: AttendForm,
  refreshes: false,
  run: attendQueue,
})

export const turnKeys = formAction({
  name: 'comments.queue-keys',
  access: 'comment.moderate',
  input: QueueKeysForm,
  refreshes: false,
  run: setQueueKeys,
})

export const reply = formAction({
  name: 'comments.reply',
  access: 'comment.moderate',
  input: ReplyForm,
  refreshes: false,
  run: replyTo,
})

export const edit = formAction({
  name: 'comments.edit',
  access: 'comment.moderate',
  input: EditForm,
  refreshes: false,
  run: editComment,
})

export const pick = formAction({
  name: 'comments.pick',
  access: 'comment.moderate',
  input: PickForm,
  refreshes: false,
  run: pickComment,
})

export const unpick = formAction({
  name: 'comments.unpick',
  access: 'comment.moderate',
  input: PickForm,
  refreshes: false,
  run: unpickComment,
})

export const erase = formAction({
  name: 'comments.erase',
  access: 'comment.erase',
  input: EraseForm,
  run: eraseComment,
})

export const addBlocked = formAction({
  name: 'blocked.add',
  access: 'comment.block',
  input: BlockForm,
  run: block,
})

export const addBlockedWriter = formAction({
  name: 'blocked.add-writer',
  access: 'comment.block',
  input: BlockWriterForm,
  run: blockWriter,
})

export const knowThisWriter = formAction({
  name: 'comments.know-writer',
  access: 'comment.block',
  input: KnowWriterForm,
  refreshes: false,
  run: knowWriter,
})

export const limitThisWriter = formAction({
  name: 'comments.limit-writer',
  access: 'comment.block',
  input: LimitWriterForm,
  refreshes: false,
  run: limitWriter,
})

export const endWriterLimit = formAction({
  name: 'comments.end-limit',
  access: 'comment.block',
  input: EndLimitForm,
  refreshes: false,
  run: endLimit,
})

export const removeBlocked = formAction({
  name: 'blocked.remove',
  access: 'comment.block',
  input: UnblockForm,
  run: unblock,
})

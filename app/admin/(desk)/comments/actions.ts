'use server'

import { block, blockWriter } from '#lib/comments/block.ts'
import { editComment } from '#lib/comments/edit.ts'
import { eraseComment } from '#lib/comments/erase.ts'
import { moderate } from '#lib/comments/moderate.ts'
import { replyTo } from '#lib/comments/reply.ts'
import {
  BlockForm,
  BlockWriterForm,
  EditForm,
  EraseForm,
  ModerateForm,
  ReplyForm,
  UnblockForm,
  UndoForm,
} from '#lib/comments/schema.ts'
import { unblock } from '#lib/comments/unblock.ts'
import { undo } from '#lib/comments/undo.ts'
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

export const removeBlocked = formAction({
  name: 'blocked.remove',
  access: 'comment.block',
  input: UnblockForm,
  run: unblock,
})

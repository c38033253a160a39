'use server'

import { dropReply, keepReply, moveReply } from '#lib/comments/words/keep-reply.ts'
import {
  DeclineWordsForm,
  OldReplyForm,
  SavedReplyForm,
  SavedReplyOrderForm,
} from '#lib/comments/words/saved-reply-schema.ts'
import { setDeclineWords } from '#lib/comments/words/set-decline-words.ts'
import { formAction } from '#lib/web/form-action.ts'

export const keep = formAction({
  name: 'replies.keep',
  access: 'comment.block',
  input: SavedReplyForm,
  run: keepReply,
})

export const move = formAction({
  name: 'replies.move',
  access: 'comment.block',
  input: SavedReplyOrderForm,
  run: moveReply,
})

export const drop = formAction({
  name: 'replies.drop',
  access: 'comment.block',
  input: OldReplyForm,
  run: dropReply,
})

export const sayDecline = formAction({
  name: 'replies.decline-words',
  access: 'comment.block',
  input: DeclineWordsForm,
  run: setDeclineWords,
})

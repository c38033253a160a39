'use server'

import { mergeTerms } from '#lib/posts/merging/merge-terms.ts'
import { undoMerge } from '#lib/posts/merging/undo-merge.ts'
import { removeTag } from '#lib/posts/remove-tag.ts'
import { removeTopic } from '#lib/posts/remove-topic.ts'
import { saveTag } from '#lib/posts/save-tag.ts'
import { saveTopic } from '#lib/posts/save-topic.ts'
import { MergeForm, TagForm, TermForm, TopicForm, UndoMergeForm } from '#lib/posts/schema.ts'
import { formAction } from '#lib/web/form-action.ts'

export const keepTopic = formAction({
  name: 'topics.save',
  access: 'topic.manage',
  input: TopicForm,
  run: saveTopic,
})

export const dropTopic = formAction({
  name: 'topics.remove',
  access: 'topic.manage',
  input: TermForm,
  run: removeTopic,
})

export const keepTag = formAction({
  name: 'tags.save',
  access: 'topic.manage',
  input: TagForm,
  run: saveTag,
})

export const dropTag = formAction({
  name: 'tags.remove',
  access: 'topic.manage',
  input: TermForm,
  run: removeTag,
})

export const mergeTerm = formAction({
  name: 'terms.merge',
  access: 'topic.manage',
  input: MergeForm,
  run: mergeTerms,
})

export const unmergeTerm = formAction({
  name: 'terms.undo-merge',
  access: 'topic.manage',
  input: UndoMergeForm,
  run: undoMerge,
})

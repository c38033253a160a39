'use server'

import { changePosts } from '#lib/posts/bulk/change-posts.ts'
import { listFitting } from '#lib/posts/bulk/queries.ts'
import { BulkForm, UndoBulkForm } from '#lib/posts/bulk/schema.ts'
import { undoChange } from '#lib/posts/bulk/undo-change.ts'
import { removeFilter } from '#lib/posts/remove-filter.ts'
import { saveFilter } from '#lib/posts/save-filter.ts'
import { KeptFilter, SaveFilterForm, TermForm } from '#lib/posts/schema.ts'
import { formAction } from '#lib/web/form-action.ts'

export const changeMany = formAction({
  name: 'posts.change-many',
  access: 'post.write',
  input: BulkForm,
  run: changePosts,
})

export const findFitting = formAction({
  name: 'posts.find-fitting',
  access: 'post.write',
  input: KeptFilter,
  refreshes: false,
  whileLooking: true,
  run: listFitting,
})

export const undoMany = formAction({
  name: 'posts.undo-many',
  access: 'post.write',
  input: UndoBulkForm,
  run: undoChange,
})

export const keepList = formAction({
  name: 'posts.keep-list',
  access: 'post.write',
  input: SaveFilterForm,
  run: saveFilter,
})

export const dropList = formAction({
  name: 'posts.drop-list',
  access: 'post.write',
  input: TermForm,
  run: removeFilter,
})

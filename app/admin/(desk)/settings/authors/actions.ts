'use server'

import { AuthorForm, RemoveAuthorForm } from '#lib/people/author-schema.ts'
import { removeAuthor } from '#lib/people/remove-author.ts'
import { saveAuthor } from '#lib/people/save-author.ts'
import { formAction } from '#lib/web/form-action.ts'

export const keepAuthor = formAction({
  name: 'authors.save',
  access: 'post.write',
  input: AuthorForm,
  refreshes: false,
  run: saveAuthor,
})

export const dropAuthor = formAction({
  name: 'authors.remove',
  access: 'author.manage',
  input: RemoveAuthorForm,
  refreshes: false,
  run: removeAuthor,
})

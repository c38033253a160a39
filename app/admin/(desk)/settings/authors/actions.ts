'use server'

import { AuthorForm, RemoveAuthorForm } from '#lib/people/author-schema.ts'
import { makeOwnAuthor } from '#lib/people/make-own-author.ts'
import { removeAuthor } from '#lib/people/remove-author.ts'
import { saveAuthor } from '#lib/people/save-author.ts'
import { NothingForm } from '#lib/people/schema.ts'
import { transfer } from '#lib/posts/transfer.ts'
import { TransferForm } from '#lib/posts/transfer-schema.ts'
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

export const makeOwn = formAction({
  name: 'authors.make-own',
  access: 'post.write',
  input: NothingForm,
  refreshes: false,
  run: makeOwnAuthor,
})

export const transferPosts = formAction({
  name: 'posts.transfer',
  access: 'post.write.any',
  input: TransferForm,
  run: transfer,
})

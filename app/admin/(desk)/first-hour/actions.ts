'use server'

import { makeStarterPages } from '#lib/posts/make-starter-pages.ts'
import { StarterPagesForm } from '#lib/posts/starter-schema.ts'
import { changeSite } from '#lib/settings/change.ts'
import { chooseCommentReader } from '#lib/settings/choose-comment-reader.ts'
import { CommentReaderForm, NameForm, PlaceForm } from '#lib/settings/schema.ts'
import { formAction } from '#lib/web/form-action.ts'

export const saveName = formAction({
  name: 'first-hour.save-name',
  access: 'settings.manage',
  input: NameForm,
  refreshes: false,
  run: changeSite,
})

export const savePlace = formAction({
  name: 'first-hour.save-place',
  access: 'settings.manage',
  input: PlaceForm,
  refreshes: false,
  run: changeSite,
})

export const makePages = formAction({
  name: 'first-hour.make-pages',
  access: 'page.write',
  input: StarterPagesForm,
  run: makeStarterPages,
})

export const chooseReader = formAction({
  name: 'first-hour.choose-comment-reader',
  access: 'settings.manage',
  input: CommentReaderForm,
  refreshes: false,
  run: chooseCommentReader,
})

'use server'

import { cropMedia } from '#lib/media/cut.ts'
import { describeMedia, keepWords } from '#lib/media/describe.ts'
import { focusMedia } from '#lib/media/focus.ts'
import { listMedia } from '#lib/media/queries.ts'
import { removeMedia, removeUnused } from '#lib/media/remove.ts'
import {
  CropMediaForm,
  DescribeMediaForm,
  FocusMediaForm,
  KeepWordsForm,
  ListMediaForm,
  RemoveMediaForm,
  RemoveUnusedForm,
} from '#lib/media/schema.ts'
import { formAction } from '#lib/web/form-action.ts'

export const listPicturesOfLibrary = formAction({
  name: 'media.list',
  access: 'media.add',
  input: ListMediaForm,
  refreshes: false,
  run: listMedia,
})

export const describePicture = formAction({
  name: 'media.describe',
  access: 'media.add',
  input: DescribeMediaForm,
  refreshes: false,
  run: describeMedia,
})

export const keepWordsOfPicture = formAction({
  name: 'media.keep-words',
  access: 'media.add',
  input: KeepWordsForm,
  refreshes: false,
  run: keepWords,
})

export const cropPicture = formAction({
  name: 'media.crop',
  access: 'media.add',
  input: CropMediaForm,
  run: cropMedia,
})

export const focusPicture = formAction({
  name: 'media.focus',
  access: 'media.add',
  input: FocusMediaForm,
  run: focusMedia,
})

export const removePicture = formAction({
  name: 'media.remove',
  access: 'media.add',
  input: RemoveMediaForm,
  refreshes: false,
  run: removeMedia,
})

export const removeUnusedPictures = formAction({
  name: 'media.remove-unused',
  access: 'media.add',
  input: RemoveUnusedForm,
  run: removeUnused,
})

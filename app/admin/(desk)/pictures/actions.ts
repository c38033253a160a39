'use server'

import { describeMedia } from '#lib/media/describe.ts'
import { listMedia } from '#lib/media/queries.ts'
import { removeMedia } from '#lib/media/remove.ts'
import { DescribeMediaForm, ListMediaForm, RemoveMediaForm } from '#lib/media/schema.ts'
import { formAction } from '#lib/web/form-action.ts'

export const listPicturesOfLibrary = formAction({
  name: 'media.list',
  access: 'media.add',
  input: ListMediaForm,
  refreshes: false,
  whileLooking: true,
  run: listMedia,
})

export const describePicture = formAction({
  name: 'media.describe',
  access: 'media.add',
  input: DescribeMediaForm,
  run: describeMedia,
})

export const removePicture = formAction({
  name: 'media.remove',
  access: 'media.add',
  input: RemoveMediaForm,
  run: removeMedia,
})

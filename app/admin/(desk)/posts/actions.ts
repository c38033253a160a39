'use server'

import { create } from '#lib/posts/create.ts'
import { listOriginals } from '#lib/posts/original-queries.ts'
import { publish } from '#lib/posts/publish.ts'
import { requirePost } from '#lib/posts/queries.ts'
import { restoreFromTrash } from '#lib/posts/restore-from-trash.ts'
import { restoreRevision } from '#lib/posts/restore-revision.ts'
import { returnToDraft } from '#lib/posts/return-to-draft.ts'
import { save } from '#lib/posts/save.ts'
import { schedule } from '#lib/posts/schedule.ts'
import {
  CreateForm,
  FindOriginalForm,
  PostIdForm,
  PostVersionForm,
  PublishForm,
  RestoreRevisionForm,
  SaveForm,
  ScheduleForm,
} from '#lib/posts/schema.ts'
import { sendForReview } from '#lib/posts/send-for-review.ts'
import { takeDown } from '#lib/posts/take-down.ts'
import { trash } from '#lib/posts/trash.ts'
import { formAction } from '#lib/web/form-action.ts'

export const createPost = formAction({
  name: 'posts.create',
  access: 'post.write',
  input: CreateForm,
  refreshes: false,
  run: create,
})

export const savePost = formAction({
  name: 'posts.save',
  access: 'post.write',
  input: SaveForm,
  refreshes: false,
  run: save,
})

export const checkPost = formAction({
  name: 'posts.check',
  access: 'post.write',
  input: PostIdForm,
  refreshes: false,
  whileLooking: true,
  run: async (actor, { postId }) => (await requirePost(actor, postId)).findings,
})

export const findOriginals = formAction({
  name: 'posts.find-originals',
  access: 'post.write',
  input: FindOriginalForm,
  refreshes: false,
  whileLooking: true,
  run: listOriginals,
})

export const publishPost = formAction({
  name: 'posts.publish',
  access: 'post.publish',
  input: PublishForm,
  refreshes: false,
  run: publish,
})

export const schedulePost = formAction({
  name: 'posts.schedule',
  access: 'post.publish',
  input: ScheduleForm,
  refreshes: false,
  run: schedule,
})

export const takePostDown = formAction({
  name: 'posts.take-down',
  access: 'post.publish',
  input: PostIdForm,
  refreshes: false,
  run: takeDown,
})

export const trashPost = formAction({
  name: 'posts.trash',
  access: 'post.write',
  input: PostIdForm,
  refreshes: false,
  run: trash,
})

export const restorePost = formAction({
  name: 'posts.restore-from-trash',
  access: 'post.write',
  input: PostIdForm,
  refreshes: false,
  run: restoreFromTrash,
})

export const askForReview = formAction({
  name: 'posts.send-for-review',
  access: 'post.write',
  input: PostVersionForm,
  refreshes: false,
  run: sendForReview,
})

export const backToDraft = formAction({
  name: 'posts.return-to-draft',
  access: 'post.write',
  input: PostIdForm,
  refreshes: false,
  run: returnToDraft,
})

export const restorePostRevision = formAction({
  name: 'posts.restore-revision',
  access: 'post.write',
  input: RestoreRevisionForm,
  refreshes: false,
  run: restoreRevision,
})

'use server'

import { approve } from '#lib/posts/approve.ts'
import { archive, bringBack } from '#lib/posts/archive.ts'
import { create } from '#lib/posts/create.ts'
import { discardPending } from '#lib/posts/discard-pending.ts'
import { expire } from '#lib/posts/expire.ts'
import { nameRevision } from '#lib/posts/name-revision.ts'
import { listOriginals } from '#lib/posts/original-queries.ts'
import { attend } from '#lib/posts/presence.ts'
import { publish } from '#lib/posts/publish.ts'
import { requirePost } from '#lib/posts/queries.ts'
import { restoreFromTrash } from '#lib/posts/restore-from-trash.ts'
import { restoreRevision } from '#lib/posts/restore-revision.ts'
import { returnToDraft } from '#lib/posts/return-to-draft.ts'
import { save } from '#lib/posts/save.ts'
import { schedule } from '#lib/posts/schedule.ts'
import { cancelUpdate, scheduleUpdate } from '#lib/posts/schedule-update.ts'
import {
  ApproveForm,
  AskForReviewForm,
  CreateForm,
  ExpiryForm,
  FindOriginalForm,
  NameRevisionForm,
  PostIdForm,
  PostVersionForm,
  PresenceForm,
  PublishForm,
  RestoreRevisionForm,
  SaveForm,
  ScheduleForm,
  ScheduleUpdateForm,
  SetAsideForm,
} from '#lib/posts/schema.ts'
import { sendForReview } from '#lib/posts/send-for-review.ts'
import { setAside } from '#lib/posts/set-aside.ts'
import { takeDown } from '#lib/posts/take-down.ts'
import { takeOver } from '#lib/posts/take-over.ts'
import { requireTiming } from '#lib/posts/timing-queries.ts'
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

export const discardPendingText = formAction({
  name: 'posts.discard',
  access: 'post.write',
  input: PostVersionForm,
  refreshes: false,
  run: discardPending,
})

export const setTextAside = formAction({
  name: 'posts.set-aside',
  access: 'post.write',
  input: SetAsideForm,
  refreshes: false,
  run: setAside,
})

export const attendPost = formAction({
  name: 'posts.attend',
  access: 'post.write',
  input: PresenceForm,
  refreshes: false,
  run: attend,
})

export const takePostOver = formAction({
  name: 'posts.take-over',
  access: 'post.write',
  input: PresenceForm,
  refreshes: false,
  run: takeOver,
})

export const namePostRevision = formAction({
  name: 'posts.name-revision',
  access: 'post.write',
  input: NameRevisionForm,
  run: nameRevision,
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
  input: AskForReviewForm,
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

export const archivePost = formAction({
  name: 'posts.archive',
  access: 'post.publish',
  input: PostIdForm,
  refreshes: false,
  run: archive,
})

export const bringPostBack = formAction({
  name: 'posts.bring-back',
  access: 'post.publish',
  input: PostIdForm,
  refreshes: false,
  run: bringBack,
})

export const expirePost = formAction({
  name: 'posts.expire',
  access: 'post.publish',
  input: ExpiryForm,
  refreshes: false,
  run: expire,
})

export const approvePost = formAction({
  name: 'posts.approve',
  access: 'post.publish',
  input: ApproveForm,
  refreshes: false,
  run: approve,
})

export const findPostTiming = formAction({
  name: 'posts.find-timing',
  access: 'post.write',
  input: PostIdForm,
  refreshes: false,
  run: (actor, { postId }) => requireTiming(actor, postId),
})

export const schedulePostUpdate = formAction({
  name: 'posts.schedule-update',
  access: 'post.publish',
  input: ScheduleUpdateForm,
  refreshes: false,
  run: scheduleUpdate,
})

export const cancelPostUpdate = formAction({
  name: 'posts.cancel-update',
  access: 'post.publish',
  input: PostIdForm,
  refreshes: false,
  run: cancelUpdate,
})

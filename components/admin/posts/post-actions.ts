import type { Moved } from '#lib/posts/change-status.ts'
import type { Finding } from '#lib/posts/checks.ts'
import type { Original } from '#lib/posts/original-queries.ts'
import type { PlacedAt } from '#lib/posts/pages/follow-parent.ts'
import type { PlacePageForm } from '#lib/posts/pages/schema.ts'
import type { Expiry } from '#lib/posts/post-row.ts'
import type { Attendance } from '#lib/posts/presence.ts'
import type { Saved } from '#lib/posts/saved.ts'
import type { PlannedUpdate } from '#lib/posts/schedule-update.ts'
import type {
  ApproveForm,
  AskForReviewForm,
  CreateForm,
  ExpiryForm,
  FindOriginalForm,
  PostIdForm,
  PostVersionForm,
  PresenceForm,
  PublishForm,
  SaveForm,
  ScheduleForm,
  ScheduleUpdateForm,
  SetAsideForm,
} from '#lib/posts/schema.ts'
import type { Timing } from '#lib/posts/timing-queries.ts'
import type { Outcome } from '#lib/web/form-action.ts'

type Act<I, T> = (input: I) => Promise<Outcome<T>>

/** What the editor asks of the server. */
export interface PostActions {
  create: Act<CreateForm, Saved>
  save: Act<SaveForm, Saved>
  discard: Act<PostVersionForm, Saved>
  setAside: Act<SetAsideForm, { revisionId: string }>
  attend: Act<PresenceForm, Attendance>
  takeOver: Act<PresenceForm, { version: number }>
  check: Act<PostIdForm, Finding[]>
  findOriginals: Act<FindOriginalForm, Original[]>
  publish: Act<PublishForm, Moved>
  schedule: Act<ScheduleForm, Moved>
  takeDown: Act<PostIdForm, Moved>
  trash: Act<PostIdForm, Moved>
  restoreFromTrash: Act<PostIdForm, Moved>
  sendForReview: Act<AskForReviewForm, Moved>
  approve: Act<ApproveForm, void>
  archive: Act<PostIdForm, Moved>
  bringBack: Act<PostIdForm, Moved>
  expire: Act<ExpiryForm, Expiry | null>
  scheduleUpdate: Act<ScheduleUpdateForm, PlannedUpdate>
  cancelUpdate: Act<PostIdForm, PlannedUpdate>
  findTiming: Act<PostIdForm, Timing>
  returnToDraft: Act<PostIdForm, Moved>
  place: Act<PlacePageForm, PlacedAt>
}

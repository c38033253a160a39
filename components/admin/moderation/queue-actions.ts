import type { Moderated } from '#lib/comments/moderate.ts'
import type { NotDecided } from '#lib/comments/other-decision.ts'
import type { LeaseHeld } from '#lib/comments/queue/lease.ts'
import type { BulkPreview } from '#lib/comments/queue/preview-bulk.ts'
import type { QueueNote } from '#lib/comments/queue/queue-item.ts'
import type { Decided } from '#lib/comments/record-decisions.ts'
import type { Replied } from '#lib/comments/reply.ts'
import type {
  ApprovePart,
  Attend,
  BlockWriter,
  DeclineAnew,
  EndLimit,
  KeepReported,
  KnowWriter,
  LimitWriter,
  Moderate,
  NewNote,
  PreviewAsked,
  Reply,
} from '#lib/comments/schema.ts'
import type { Outcome } from '#lib/web/form-action.ts'
import type { Undone } from './queue-comment.ts'

type Action<Input, Value> = (input: Input) => Promise<Outcome<Value>>

/** The server actions that the queue calls. */
export interface QueueActions {
  decide: Action<Moderate, Moderated>
  undo: Action<{ eventId: string }, Undone>
  undoAll: Action<{ eventIds: string[] }, { done: Undone[]; notDone: NotDecided[] }>
  declineAnew: Action<DeclineAnew, Decided>
  approvePart: Action<ApprovePart, Decided>
  keepReported: Action<KeepReported, Decided>
  reply: Action<Reply, Replied>
  edit: Action<{ commentId: string; version: number; body: string }, { version: number }>
  addNote: Action<NewNote, QueueNote>
  pick: Action<{ commentId: string }, void>
  unpick: Action<{ commentId: string }, void>
  blockWriter: Action<BlockWriter, unknown>
  knowWriter: Action<KnowWriter, void>
  limitWriter: Action<LimitWriter, void>
  endLimit: Action<EndLimit, void>
  previewBulk: Action<PreviewAsked, BulkPreview>
  attend: Action<Attend, LeaseHeld[]>
  setKeys: Action<{ isOn: boolean }, void>
}

/** What is open under a card. */
export type Opened = 'reply' | 'edit' | 'decline' | 'part' | 'note' | null

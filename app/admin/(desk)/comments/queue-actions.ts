import type { QueueActions } from '#components/admin/moderation/queue-actions.ts'
import {
  addBlockedWriter,
  approveWithoutParts,
  attend,
  decide,
  declineInOtherWords,
  edit,
  endWriterLimit,
  keep,
  knowThisWriter,
  limitThisWriter,
  note,
  preview,
  reply,
  turnKeys,
  undoDecision,
  undoMany,
} from './actions.ts'

/** The same for every page that shows cards of the queue. */
export const queueActions: QueueActions = {
  decide,
  undo: undoDecision,
  undoAll: undoMany,
  declineAnew: declineInOtherWords,
  approvePart: approveWithoutParts,
  keepReported: keep,
  reply,
  edit,
  addNote: note,
  blockWriter: addBlockedWriter,
  knowWriter: knowThisWriter,
  limitWriter: limitThisWriter,
  endLimit: endWriterLimit,
  previewBulk: preview,
  attend,
  setKeys: turnKeys,
}

import type { QueueItem } from '#lib/comments/queue-item.ts'
import type { Status } from './decisions.ts'

/** What the queue shows of a comment. */
export type QueueComment = QueueItem

export interface Undone {
  status: Status
  version: number
}

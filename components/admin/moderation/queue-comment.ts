import type { QueueItem } from '#lib/comments/queue/queue-item.ts'
import type { SeenComment } from '#lib/comments/schema.ts'

/** What the queue shows of a comment. */
export type QueueComment = QueueItem

export type Undone = SeenComment

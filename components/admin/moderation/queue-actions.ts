import type { Moderated } from '#lib/comments/moderate.ts'
import type { Replied } from '#lib/comments/reply.ts'
import type { Moderate, Reply } from '#lib/comments/schema.ts'
import type { Outcome } from '#lib/web/form-action.ts'
import type { Undone } from './queue-comment.ts'

/** The server actions that the queue calls. */
export interface QueueActions {
  decide: (input: Moderate) => Promise<Outcome<Moderated>>
  undo: (input: { eventId: string }) => Promise<Outcome<Undone>>
  reply: (input: Reply) => Promise<Outcome<Replied>>
  edit: (input: { commentId: string; version: number; body: string }) => Promise<Outcome<{ version: number }>>
  blockWriter: (input: { commentId: string; reason: string }) => Promise<Outcome<unknown>>
}

/** What is open under a card. */
export type Opened = 'reply' | 'edit' | null

import { statusAfter } from '#lib/comments/policy.ts'
import type { Decided } from '#lib/comments/record-decisions.ts'
import type { SeenComment } from '#lib/comments/schema.ts'
import type { Action } from '../decisions.ts'
import type { QueueActions } from '../queue-actions.ts'
import { feedbackOn, practised } from './practice-comments.ts'

const done = <T>(value: T) => Promise.resolve({ ok: true as const, value })
const notHere = () =>
  Promise.resolve({
    ok: false as const,
    reason: 'conflict' as const,
    message: 'This is only practice; nothing was sent.',
  })

/** What the server would do, without a server: every decision is answered in words. */
export function practiceActions(say: (words: string) => void): QueueActions {
  const before = new Map<string, SeenComment>()
  const settle = (seen: SeenComment, action: Action): Decided => {
    before.set(seen.id, seen)
    say(feedbackOn(seen.id, action))
    return {
      id: seen.id,
      from: seen.status,
      status: statusAfter[action],
      version: seen.version + 1,
      eventId: seen.id,
    }
  }
  const takeBack = (id: string) => {
    const { status, version } = before.get(id)!
    return { id, status, version: version + 2 }
  }
  return {
    decide: ({ comments, action }) =>
      done({ done: comments.map((seen) => settle(seen, action)), notDone: [] }),
    undo: ({ eventId }) => done(takeBack(eventId)),
    undoAll: ({ eventIds }) => done({ done: eventIds.map(takeBack), notDone: [] }),
    declineAnew: ({ eventId }) => done(settle({ ...before.get(eventId)!, status: 'waiting' }, 'reject')),
    approvePart: ({ comment }) => done(settle(comment, 'approve')),
    keepReported: ({ comment }) => done(settle(comment, 'approve')),
    reply: notHere,
    edit: ({ version }) => done({ version: version + 1 }),
    addNote: ({ body }) => done({ id: body, body, createdAt: new Date(), by: 'You' }),
    pick: notHere,
    unpick: notHere,
    blockWriter: notHere,
    knowWriter: notHere,
    limitWriter: notHere,
    endLimit: notHere,
    previewBulk: () =>
      done({
        rows: practised
          .filter(({ comment }) => comment.pile === 'spam')
          .map(({ comment }) => ({ ...comment, beginning: comment.body, postTitle: comment.post.title })),
        more: 0,
        apart: 0,
      }),
    attend: () => done([]),
    setKeys: () => done(undefined),
  }
}

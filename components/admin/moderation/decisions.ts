import { actionsFor, type DecisionAction } from '#lib/comments/policy.ts'
import type { SeenComment } from '#lib/comments/schema.ts'
import type { QueueComment } from './queue-comment.ts'

export type Status = SeenComment['status']
export type Action = DecisionAction

interface Decision {
  action: Action
  word: string
  /** The line under the word. */
  means: string
  /** None for what is not one of many. */
  key?: string
  /** What stands on the card afterwards. */
  done: string
}

/** The keys are WordPress's; `x` and `h` are ours. */
export const decisions: readonly Decision[] = [
  {
    action: 'approve',
    word: 'Approve',
    means: 'Readers see it at once',
    key: 'a',
    done: 'Approved. Readers see it now.',
  },
  { action: 'reject', word: 'Decline', means: 'Its writer can learn why', key: 'x', done: 'Declined.' },
  { action: 'spam', word: 'Spam', means: 'Gone in 30 days', key: 's', done: 'Marked as spam.' },
  { action: 'trash', word: 'Trash', means: 'Gone in 30 days', key: 'd', done: 'In the trash for 30 days.' },
  {
    action: 'hand_over',
    word: 'Hand over',
    means: 'Who looks after safety decides',
    key: 'h',
    done: 'Handed over.',
  },
  { action: 'unapprove', word: 'Unapprove', means: 'Back to waiting', key: 'u', done: 'Waits again.' },
  {
    action: 'seal',
    word: 'Keep it sealed',
    means: 'As the law where you are wants it',
    done: 'Sealed. Whoever looks after safety alone can open it.',
  },
]

const offered: Partial<Record<Status, readonly Action[]>> = {
  waiting: ['approve', 'reject', 'spam', 'trash', 'hand_over'],
  approved: ['unapprove', 'reject', 'spam', 'trash'],
  rejected: ['approve', 'spam', 'trash', 'unapprove'],
  spam: ['approve', 'trash', 'unapprove'],
  trashed: ['approve', 'spam', 'unapprove'],
  handed_over: ['approve', 'reject', 'spam', 'trash', 'unapprove'],
  sealed: ['seal', 'unapprove'],
}

type Judged = Pick<QueueComment, 'pile' | 'audience'> & { status: Status }

/** What this moderator can decide about a comment. What was written to the team is read and put away. */
export function decisionsFor(comment: Judged, maySettle: boolean): Decision[] {
  const may = actionsFor(comment, maySettle)
  const shown = decisions.filter(
    ({ action }) => may.includes(action) && offered[comment.status]?.includes(action),
  )
  if (comment.audience === 'page') return shown
  return shown
    .filter(isForTeam)
    .map((decision) =>
      decision.action === 'trash' ? { ...decision, means: 'Read and done. Gone in 30 days' } : decision,
    )
}

/** Nobody is told that a message to the team was declined: it was read. */
const isForTeam = ({ action }: Decision): boolean => action !== 'reject'

export const doneWords = (action: Action): string =>
  decisions.find((decision) => decision.action === action)!.done

export const otherKeys: readonly [string, string][] = [
  ['j', 'Next comment'],
  ['k', 'Comment before'],
  ['o', 'Show or hide a covered text'],
  ['r', 'Reply'],
  ['w', 'Decline, with words for its writer'],
  ['p', 'Approve without parts of it'],
  ['e', 'Edit'],
  ['n', 'Note for the team'],
  ['z', 'Undo'],
  ['m', 'Choose, for several at once'],
  ['?', 'This list'],
]

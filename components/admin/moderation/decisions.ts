import type { SeenComment } from '#lib/comments/schema.ts'

export type Status = SeenComment['status']
export type Action = 'approve' | 'reject' | 'spam' | 'trash' | 'unapprove' | 'hand_over'

interface Decision {
  action: Action
  word: string
  /** The line under the word. */
  means: string
  key: string
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
  { action: 'reject', word: 'Reject', means: 'Its writer can learn why', key: 'x', done: 'Rejected.' },
  { action: 'spam', word: 'Spam', means: 'Gone in 30 days', key: 's', done: 'Marked as spam.' },
  { action: 'trash', word: 'Trash', means: 'Gone in 30 days', key: 'd', done: 'In the trash for 30 days.' },
  {
    action: 'hand_over',
    word: 'Hand over',
    means: 'An administrator decides',
    key: 'h',
    done: 'Handed over.',
  },
  { action: 'unapprove', word: 'Unapprove', means: 'Back to waiting', key: 'u', done: 'Waits again.' },
]

const offered: Partial<Record<Status, readonly Action[]>> = {
  waiting: ['approve', 'reject', 'spam', 'trash', 'hand_over'],
  approved: ['unapprove', 'reject', 'spam', 'trash'],
  rejected: ['approve', 'spam', 'trash', 'unapprove'],
  spam: ['approve', 'trash', 'unapprove'],
  trashed: ['approve', 'spam', 'unapprove'],
  handed_over: ['approve', 'reject', 'spam', 'trash', 'unapprove'],
}

export const decisionsFor = (status: Status): Decision[] =>
  decisions.filter(({ action }) => offered[status]?.includes(action))

export const decisionFor = (status: Status, key: string): Decision | undefined =>
  decisionsFor(status).find((decision) => decision.key === key)

export const doneWords = (action: Action): string =>
  decisions.find((decision) => decision.action === action)!.done

export const otherKeys: readonly [string, string][] = [
  ['j', 'Next comment'],
  ['k', 'Comment before'],
  ['r', 'Reply'],
  ['e', 'Edit'],
  ['z', 'Undo'],
  ['m', 'Choose, for several at once'],
  ['?', 'This list'],
]

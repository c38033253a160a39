import type { ReactNode } from 'react'
import { decisionsFor } from './decisions.ts'
import type { Opened } from './queue-actions.ts'
import type { QueueComment } from './queue-comment.ts'
import type { State } from './use-queue.ts'

interface SmallActsProps {
  comment: QueueComment
  state: State
  maySettle: boolean
  opened: Opened
  open: (what: Opened) => void
  children?: ReactNode
}

const words: Record<Exclude<Opened, null>, string> = {
  reply: 'Reply',
  decline: 'Say why, and decline',
  part: 'Take parts out',
  edit: 'Edit',
  note: 'Note',
}

/** What takes more than a press. */
export const SmallActs = ({ comment, state, maySettle, opened, open, children }: SmallActsProps) => (
  <p className="small-acts">
    {boxesFor({ comment, state, maySettle }).map((what) => (
      <button
        key={what}
        type="button"
        className="as-link"
        aria-expanded={opened === what}
        onClick={() => open(opened === what ? null : what)}
      >
        {words[what]}
      </button>
    ))}
    {children}
  </p>
)

/** Which of them this moderator has for this comment as it is now. */
export function boxesFor({
  comment,
  state,
  maySettle,
}: Pick<SmallActsProps, 'comment' | 'state' | 'maySettle'>): Exclude<Opened, null>[] {
  const actions = decisionsFor({ ...comment, status: state.status }, maySettle).map(({ action }) => action)
  const isOpenly = state.status !== 'sealed' && (comment.pile !== 'safety' || maySettle)
  const isShown = state.status === 'approved'
  return [
    ...(comment.audience === 'page' && isOpenly && (isShown || actions.includes('approve'))
      ? (['reply'] as const)
      : []),
    ...(state.settled === null && actions.includes('reject') ? (['decline'] as const) : []),
    ...(state.settled === null && !isShown && actions.includes('approve') ? (['part'] as const) : []),
    ...(isOpenly ? (['edit'] as const) : []),
    'note',
  ]
}

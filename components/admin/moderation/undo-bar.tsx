'use client'

import { Button } from '@mantine/core'
import type { Action } from './decisions.ts'
import type { LastDecision, Told } from './use-queue.ts'

const words: Record<Action, string> = {
  approve: 'approved',
  reject: 'declined',
  spam: 'to spam',
  trash: 'to the trash',
  hand_over: 'handed over',
  unapprove: 'back to waiting',
  seal: 'sealed',
}

interface UndoBarProps {
  last: LastDecision | null
  /** What could not be done, and where. */
  told: Told | null
  nameOf: (id: string) => string
  takeBack: () => void
  look: (id: string) => void
}

/** One quiet line under the thumb: what was decided last, and the way back. */
export function UndoBar({ last, told, nameOf, takeBack, look }: UndoBarProps) {
  if (!last && !told) return null
  return (
    <section className="undo-bar" aria-label="What you did last">
      <span role="status">
        {told ? `${nameOf(told.id)}: ${told.message}` : last ? lastInWords(last, nameOf) : ''}
      </span>
      {told ? (
        <Button variant="subtle" onClick={() => look(told.id)}>
          Show it
        </Button>
      ) : null}
      {last ? (
        <Button variant="light" onClick={takeBack} aria-keyshortcuts="z">
          Take back
        </Button>
      ) : null}
    </section>
  )
}

function lastInWords({ ids, action }: LastDecision, nameOf: (id: string) => string): string {
  return ids.length === 1
    ? `${nameOf(ids[0]!)}: ${words[action]}`
    : `${ids.length} comments: ${words[action]}`
}

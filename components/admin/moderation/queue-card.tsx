'use client'

import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import type { QueueDesk } from '#lib/comments/queue/find-queue-desk.ts'
import type { QueueNote } from '#lib/comments/queue/queue-item.ts'
import { CardBoxes } from './card-boxes.tsx'
import { CardHeader } from './card-header.tsx'
import { CommentContext } from './comment-context.tsx'
import { CoveredText } from './covered-text.tsx'
import { DecisionButtons } from './decision-buttons.tsx'
import type { Action } from './decisions.ts'
import { DeclineWords } from './decline-words.tsx'
import { PickButton } from './pick-button.tsx'
import type { Opened, QueueActions } from './queue-actions.ts'
import type { QueueComment } from './queue-comment.ts'
import { SmallActs } from './small-acts.tsx'
import type { State, useQueue } from './use-queue.ts'
import { WriterActs } from './writer-acts.tsx'

interface QueueCardProps {
  comment: QueueComment
  state: State
  desk: QueueDesk
  queue: ReturnType<typeof useQueue>
  actions: QueueActions
  isCurrent: boolean
  isChosen: boolean
  opened: Opened
  openedBy: string | undefined
  hold: (element: HTMLElement | null) => void
  on: {
    focus: () => void
    choose: () => void
    open: (what: Opened) => void
    decide: (action: Action) => void
    keep: () => void
    undo: () => void
    noted: (note: QueueNote) => void
  }
  /** What is said under the card of those that are like it. */
  children?: ReactNode
}

export function QueueCard(props: QueueCardProps) {
  const { comment, state, desk, queue, actions, isCurrent, isChosen, opened, openedBy, hold, on } = props
  const { id, authorName, post } = comment
  const isReported = state.status === 'approved' && comment.reports.length > 0
  return (
    <article
      className="sheet queue-card"
      aria-label={`Comment by ${authorName} on ${post.title}`}
      aria-current={isCurrent ? 'true' : undefined}
      data-settled={state.settled ? '' : undefined}
      ref={hold}
      tabIndex={-1}
      onFocus={on.focus}
    >
      <CardHeader
        comment={comment}
        timeZone={desk.timeZone}
        isChosen={isChosen}
        choose={on.choose}
        openedBy={openedBy}
      />
      <CommentContext comment={comment} timeZone={desk.timeZone} />
      <div className="queue-text">
        <CoveredText
          body={state.body}
          isCovered={comment.pile === 'safety' || comment.status === 'handed_over'}
        />
        {state.message ? <p role="alert">{state.message}</p> : null}
        {state.settled ? (
          <p className="settled" role="status">
            {state.settled.done}{' '}
            <Button variant="light" onClick={on.undo}>
              Undo
            </Button>
          </p>
        ) : (
          <DecisionButtons
            comment={comment}
            status={state.status}
            maySettle={desk.maySettle}
            decide={on.decide}
            keep={isReported ? on.keep : null}
          />
        )}
        {state.settled?.action === 'reject' ? (
          <DeclineWords
            comment={comment}
            usual={desk.declineWords[comment.language] ?? {}}
            said={state.settled.reason}
            say={(reason) => queue.sayInOtherWords(id, reason)}
          />
        ) : null}
        <SmallActs comment={comment} state={state} maySettle={desk.maySettle} opened={opened} open={on.open}>
          {state.status === 'approved' && comment.audience === 'page' ? (
            <PickButton commentId={id} isPicked={comment.pickedAt !== null} actions={actions} />
          ) : null}
        </SmallActs>
        <CardBoxes
          comment={comment}
          state={state}
          opened={opened}
          desk={desk}
          queue={queue}
          actions={actions}
          close={() => on.open(null)}
          noted={on.noted}
        />
        {desk.mayBlock ? <WriterActs comment={comment} actions={actions} /> : null}
        {props.children}
      </div>
    </article>
  )
}

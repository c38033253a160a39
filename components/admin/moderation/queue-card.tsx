'use client'

import { Button } from '@mantine/core'
import { memo } from 'react'
import { actionsFor } from '#lib/comments/policy.ts'
import type { QueueDesk } from '#lib/comments/queue/find-queue-desk.ts'
import type { QueueNote } from '#lib/comments/queue/queue-item.ts'
import { type AlikeGroup, AlikeUnder } from './alike-under.tsx'
import { CardHeader } from './card-header.tsx'
import { CommentContext } from './comment-context.tsx'
import { CoveredText } from './covered-text.tsx'
import { DecisionButtons } from './decision-buttons.tsx'
import type { Action } from './decisions.ts'
import { DeclineWords } from './decline-words.tsx'
import { PickButton } from './pick-button.tsx'
import type { Opened, QueueActions } from './queue-actions.ts'
import type { QueueComment } from './queue-comment.ts'
import type { QueueParts } from './queue-parts.ts'
import { SmallActs } from './small-acts.tsx'
import type { State, useQueue } from './use-queue.ts'
import { WriterActs } from './writer-acts.tsx'

/** What people do with a card, the same for all cards: each names its own. */
interface CardActs {
  hold: (id: string, element: HTMLElement | null) => void
  focus: (id: string) => void
  choose: (id: string) => void
  open: (id: string, what: Opened) => void
  decide: (id: string, action: Action) => void
  keep: (id: string) => void
  undo: (id: string) => void
  noted: (id: string, note: QueueNote) => void
  decideAlike: (id: string) => void
}

interface QueueCardProps {
  comment: QueueComment
  /** Written here since the page was opened. */
  newNotes: readonly QueueNote[] | undefined
  state: State
  desk: QueueDesk
  queue: ReturnType<typeof useQueue>
  actions: QueueActions
  parts: QueueParts
  isCurrent: boolean
  isChosen: boolean
  opened: Opened
  openedBy: string | undefined
  on: CardActs
  /** Those that are like it and stand under it. */
  alike: AlikeGroup | undefined
}

/** Rendered again only when something of its own changes: a hundred of them stand on a page. */
export const QueueCard = memo(function QueueCard(props: QueueCardProps) {
  const { newNotes, state, desk, queue, actions, parts, isCurrent, isChosen, opened, openedBy, alike, on } =
    props
  const comment = newNotes
    ? { ...props.comment, notes: [...props.comment.notes, ...newNotes] }
    : props.comment
  const { id, authorName, post } = comment
  const open = (what: Opened) => on.open(id, what)
  const isReported = state.status === 'approved' && comment.reports.length > 0
  return (
    <article
      className="sheet queue-card"
      aria-label={`Comment by ${authorName} on ${post.title}`}
      aria-current={isCurrent ? 'true' : undefined}
      data-settled={state.settled ? '' : undefined}
      ref={(element) => on.hold(id, element)}
      tabIndex={-1}
      onFocus={() => on.focus(id)}
    >
      <CardHeader
        comment={comment}
        timeZone={desk.timeZone}
        isChosen={isChosen}
        choose={() => on.choose(id)}
        openedBy={openedBy}
      />
      <CommentContext comment={comment} timeZone={desk.timeZone} />
      <div className="queue-text">
        <CoveredText
          body={state.status === 'sealed' && !desk.maySettle ? '' : state.body}
          isCovered={comment.pile === 'safety' || comment.status === 'handed_over'}
          isSealed={state.status === 'sealed'}
        />
        {state.message ? <p role="alert">{state.message}</p> : null}
        {state.settled ? (
          <p className="settled" role="status">
            {state.settled.done}{' '}
            <Button variant="light" onClick={() => on.undo(id)}>
              Undo
            </Button>
          </p>
        ) : (
          <DecisionButtons
            comment={comment}
            status={state.status}
            maySettle={desk.maySettle}
            decide={(action) => on.decide(id, action)}
            keep={isReported ? () => on.keep(id) : null}
          />
        )}
        {state.settled?.action === 'reject' ? (
          <DeclineWords
            comment={comment}
            parts={parts}
            usual={desk.declineWords[comment.language] ?? {}}
            said={state.settled.reason}
            say={(reason) => queue.sayInOtherWords(id, reason)}
          />
        ) : null}
        <SmallActs comment={comment} state={state} maySettle={desk.maySettle} opened={opened} open={open}>
          {state.status === 'approved' && comment.audience === 'page' ? (
            <PickButton commentId={id} isPicked={comment.pickedAt !== null} actions={actions} />
          ) : null}
          {maySeal(comment, state, desk.maySettle) ? (
            <button type="button" className="as-link quiet" onClick={() => on.decide(id, 'seal')}>
              Seal: abuse of a child
            </button>
          ) : null}
        </SmallActs>
        {parts ? (
          <parts.CardBoxes
            comment={comment}
            state={state}
            opened={opened}
            desk={desk}
            queue={queue}
            actions={actions}
            close={() => open(null)}
            noted={(note) => on.noted(id, note)}
          />
        ) : null}
        {desk.mayBlock ? <WriterActs comment={comment} actions={actions} parts={parts} /> : null}
        {alike && !state.settled ? <AlikeUnder group={alike} decideAll={() => on.decideAlike(id)} /> : null}
      </div>
    </article>
  )
})

const maySeal = (comment: QueueComment, { status, settled }: State, maySettle: boolean): boolean =>
  settled === null && status !== 'sealed' && actionsFor({ ...comment, status }, maySettle).includes('seal')

'use client'

import { Button, Checkbox } from '@mantine/core'
import { RenderedHtml } from '#components/site/rendered-html.tsx'
import type { Replied } from '#lib/comments/reply.ts'
import { commentToHtml } from '#lib/content/comment-text.ts'
import { CommentContext } from './comment-context.tsx'
import { type Action, decisionsFor, doneWords } from './decisions.ts'
import { DeclineWords } from './decline-words.tsx'
import { EditBox } from './edit-box.tsx'
import type { Opened, QueueActions } from './queue-actions.ts'
import type { QueueComment } from './queue-comment.ts'
import { ReplyBox } from './reply-box.tsx'
import type { SaidReason, State } from './use-queue.ts'

interface QueueCardProps {
  comment: QueueComment
  state: State
  organisation: string
  timeZone: string
  isCurrent: boolean
  isChosen: boolean
  opened: Opened
  hold: (element: HTMLElement | null) => void
  on: {
    focus: () => void
    choose: () => void
    open: (what: Opened) => void
    decide: (action: Action, reason?: SaidReason) => Promise<void>
    undo: () => Promise<boolean>
    changed: (next: Partial<State>) => void
  }
  actions: QueueActions
}

export function QueueCard({
  comment,
  state,
  organisation,
  timeZone,
  isCurrent,
  isChosen,
  opened,
  hold,
  on,
  actions,
}: QueueCardProps) {
  const { id, authorName, createdAt, post } = comment
  const seen = { id, status: state.status, version: state.version }
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
      <header>
        <Checkbox
          aria-label={`Choose the comment by ${authorName}`}
          checked={isChosen}
          onChange={on.choose}
        />
        <strong>{authorName}</strong>
        <a className="quiet" href={`/admin/comments/${id}`}>
          <time dateTime={createdAt.toISOString()}>{whenWords(createdAt, timeZone)}</time>
        </a>
      </header>
      <CommentContext comment={comment} blockWriter={actions.blockWriter} />
      <div className="queue-text">
        <RenderedHtml className="comment-body" html={commentToHtml(state.body)} />
        {state.message ? <p role="alert">{state.message}</p> : null}
        {state.settled ? (
          <p className="settled" role="status">
            {doneWords(state.settled.action)}{' '}
            <Button variant="light" onClick={on.undo}>
              Undo
            </Button>
          </p>
        ) : (
          <div className="decisions">
            {decisionsFor(state.status).map(({ action, word, means, key }) => (
              <div key={action}>
                <Button
                  variant={action === 'approve' ? 'filled' : 'default'}
                  onClick={() => on.decide(action)}
                  aria-describedby={`${action}-${id}`}
                  aria-keyshortcuts={key}
                  fullWidth
                >
                  {word}
                </Button>
                <small id={`${action}-${id}`} className="quiet">
                  {means}
                </small>
              </div>
            ))}
          </div>
        )}
        {state.settled?.action === 'reject' ? (
          <DeclineWords
            said={state.settled.reason}
            change={async (reason) => {
              if (await on.undo()) await on.decide('reject', reason)
            }}
          />
        ) : null}
        <p className="small-acts">
          <button
            type="button"
            className="as-link"
            onClick={() => on.open(opened === 'reply' ? null : 'reply')}
          >
            Reply
          </button>
          <button
            type="button"
            className="as-link"
            onClick={() => on.open(opened === 'edit' ? null : 'edit')}
          >
            Edit
          </button>
        </p>
        {opened === 'reply' ? (
          <ReplyBox
            parent={seen}
            organisation={organisation}
            reply={actions.reply}
            close={() => on.open(null)}
            onDone={({ approved }) =>
              on.changed({ ...(approved && settledBy(approved)), message: 'Your reply is published.' })
            }
          />
        ) : null}
        {opened === 'edit' ? (
          <EditBox
            commentId={id}
            version={state.version}
            text={state.body}
            edit={actions.edit}
            onDone={(changed) => {
              on.changed({ ...changed, message: 'Changed. The text as it was sent is kept.' })
              on.open(null)
            }}
          />
        ) : null}
      </div>
    </article>
  )
}

/** Approved together with the reply: it can be taken back, and the reply stays. */
const settledBy = ({ status, version, eventId }: NonNullable<Replied['approved']>): Partial<State> => ({
  status,
  version,
  settled: { action: 'approve', eventId },
})

const whenWords = (at: Date, timeZone: string): string =>
  at.toLocaleString('en-GB', {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    timeZone,
    timeZoneName: 'short',
  })

'use client'

import type { QueueDesk } from '#lib/comments/queue/find-queue-desk.ts'
import type { QueueNote } from '#lib/comments/queue/queue-item.ts'
import { DeclineForm } from './decline-form.tsx'
import { EditBox } from './edit-box.tsx'
import { NoteBox } from './note-box.tsx'
import { PartBox } from './part-box.tsx'
import type { Opened, QueueActions } from './queue-actions.ts'
import type { QueueComment } from './queue-comment.ts'
import { ReplyBox } from './reply-box.tsx'
import type { SaidReason, State, useQueue } from './use-queue.ts'

interface CardBoxesProps {
  comment: QueueComment
  state: State
  opened: Opened
  desk: QueueDesk
  queue: ReturnType<typeof useQueue>
  actions: QueueActions
  close: () => void
  noted: (note: QueueNote) => void
}

/** What a moderator opened under a comment, one at a time. What is typed stays until it is sent or closed. */
export function CardBoxes({ comment, state, opened, desk, queue, actions, close, noted }: CardBoxesProps) {
  const { id } = comment
  const seen = queue.seenOf(id)
  const onConflict = (notDone: Parameters<typeof queue.tellNotDone>[0]) => queue.tellNotDone(notDone, null)
  const sayWhy = async (reason: SaidReason) => {
    if (await queue.sayInOtherWords(id, reason)) close()
  }
  if (opened === 'reply')
    return (
      <ReplyBox
        parent={seen}
        organisation={desk.organisation}
        savedReplies={desk.savedReplies}
        reply={actions.reply}
        onConflict={onConflict}
        onDone={({ approved }) => {
          if (approved) queue.settle(approved, { action: 'approve', done: 'Approved. Readers see it now.' })
          queue.change(id, { message: 'Your reply is published.' })
          close()
        }}
      />
    )
  if (opened === 'edit')
    return (
      <EditBox
        commentId={id}
        version={state.version}
        text={state.body}
        edit={actions.edit}
        onConflict={onConflict}
        onDone={(changed) => {
          queue.change(id, { ...changed, message: 'Changed. The text as it was sent is kept.' })
          close()
        }}
      />
    )
  if (opened === 'part')
    return (
      <PartBox
        seen={seen}
        text={state.body}
        website={comment.website}
        approvePart={actions.approvePart}
        onConflict={onConflict}
        onDone={(decided, body) => {
          queue.settle(decided, { action: 'approve', done: 'Approved without parts. Readers see it now.' })
          queue.change(id, { body })
          close()
        }}
      />
    )
  if (opened === 'note') return <NoteBox commentId={id} addNote={actions.addNote} onDone={noted} />
  if (opened === 'decline' || state.unsent)
    return (
      <div className="box">
        <DeclineForm
          said={state.unsent}
          usual={desk.declineWords[comment.language] ?? {}}
          language={comment.language}
          button="Decline, and say it like this"
          isAsked={opened === 'decline'}
          say={sayWhy}
        />
      </div>
    )
  return null
}

'use client'

import { Button } from '@mantine/core'
import { useState } from 'react'
import type { QueueNote } from '#lib/comments/queue/queue-item.ts'
import { Problem } from '../problem.tsx'
import { useAction } from '../use-action.ts'
import { BoxField } from './box-field.tsx'
import type { QueueActions } from './queue-actions.ts'

interface NoteBoxProps {
  commentId: string
  addNote: QueueActions['addNote']
  onDone: (note: QueueNote) => void
}

export function NoteBox({ commentId, addNote, onDone }: NoteBoxProps) {
  const [body, setBody] = useState('')
  const { run, isRunning, message, errorOf } = useAction(addNote, onDone)
  return (
    <div className="box">
      <Problem message={message} />
      <BoxField
        label="Note for the team"
        description="Readers and its writer never see it."
        value={body}
        onChange={setBody}
        error={errorOf('body')}
      />
      <Button mt="sm" loading={isRunning} onClick={() => run({ commentId, body })}>
        Keep the note
      </Button>
    </div>
  )
}

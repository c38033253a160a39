'use client'

import { Button, Textarea } from '@mantine/core'
import { useState } from 'react'
import { Problem } from '../problem.tsx'
import { useAction } from '../use-action.ts'
import type { QueueActions } from './queue-actions.ts'

interface EditBoxProps {
  commentId: string
  version: number
  text: string
  edit: QueueActions['edit']
  onDone: (changed: { version: number; body: string }) => void
}

export function EditBox({ commentId, version, text, edit, onDone }: EditBoxProps) {
  const [body, setBody] = useState(text)
  const { run, isRunning, message, errorOf } = useAction(edit, (changed) =>
    onDone({ version: changed.version, body }),
  )
  return (
    <div className="box">
      <Problem message={message} />
      <Textarea
        label="The comment"
        description="Take out what could hurt somebody. The text as it was sent is kept, for the team alone."
        value={body}
        onChange={(event) => setBody(event.currentTarget.value)}
        error={errorOf('body')}
        autosize
        minRows={3}
        autoFocus
      />
      <Button mt="sm" loading={isRunning} onClick={() => run({ commentId, version, body })}>
        Save the change
      </Button>
    </div>
  )
}

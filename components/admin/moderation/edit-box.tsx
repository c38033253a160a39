'use client'

import { Button } from '@mantine/core'
import { useState } from 'react'
import { Problem } from '../problem.tsx'
import { BoxField } from './box-field.tsx'
import type { QueueActions } from './queue-actions.ts'
import { useKeptAction } from './use-kept-action.ts'

interface EditBoxProps {
  commentId: string
  version: number
  text: string
  edit: QueueActions['edit']
  onDone: (changed: { version: number; body: string }) => void
  onConflict: Parameters<typeof useKeptAction>[2]
}

export function EditBox({ commentId, version, text, edit, onDone, onConflict }: EditBoxProps) {
  const [body, setBody] = useState(text)
  const { run, isRunning, message, errorOf } = useKeptAction(
    edit,
    (changed) => onDone({ version: changed.version, body }),
    onConflict,
  )
  return (
    <div className="box">
      <Problem message={message} />
      <BoxField
        label="The comment"
        description="Take out what could hurt somebody. The text as it was sent is kept, for the team alone."
        value={body}
        onChange={setBody}
        error={errorOf('body')}
      />
      <Button mt="sm" loading={isRunning} onClick={() => run({ commentId, version, body })}>
        Save the change
      </Button>
    </div>
  )
}

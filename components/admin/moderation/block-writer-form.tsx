'use client'

import { Button, NativeSelect, TextInput } from '@mantine/core'
import { useState } from 'react'
import { Problem } from '../problem.tsx'
import { useAction } from '../use-action.ts'
import type { QueueActions } from './queue-actions.ts'

interface BlockWriterFormProps {
  commentId: string
  blockWriter: QueueActions['blockWriter']
}

const ends = [
  { value: '30', label: 'for 30 days' },
  { value: '90', label: 'for 90 days' },
  { value: '365', label: 'for a year' },
  { value: '', label: 'until somebody ends it' },
]

/** Whatever comes with this e-mail, whoever types it, waits for a person. */
export function BlockWriterForm({ commentId, blockWriter }: BlockWriterFormProps) {
  const [reason, setReason] = useState('')
  const [days, setDays] = useState('30')
  const [isDone, setDone] = useState(false)
  const { run, isRunning, message, errorOf } = useAction(blockWriter, () => setDone(true))
  if (isDone) return <p role="status">What comes with this e-mail is held from now on.</p>
  return (
    <fieldset className="plain-fieldset">
      <legend>Put the e-mail on the blocked list</legend>
      <Problem message={message} />
      <TextInput
        label="Why it is on the list"
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
        error={errorOf('reason')}
      />
      <NativeSelect
        label="How long it stays there"
        data={ends}
        value={days}
        onChange={(event) => setDays(event.currentTarget.value)}
        my="sm"
      />
      <Button
        variant="default"
        loading={isRunning}
        onClick={() => run({ commentId, reason, days: days ? Number(days) : null })}
      >
        Hold what comes with it
      </Button>
    </fieldset>
  )
}

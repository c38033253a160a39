'use client'

import { Button, NativeSelect, TextInput } from '@mantine/core'
import { useState } from 'react'
import { Problem } from '../problem.tsx'
import { useAction } from '../use-action.ts'
import type { QueueActions } from './queue-actions.ts'

interface WriterActsProps {
  commentId: string
  blockWriter: QueueActions['blockWriter']
}

const ends = [
  { value: '30', label: 'for 30 days' },
  { value: '90', label: 'for 90 days' },
  { value: '365', label: 'for a year' },
  { value: '', label: 'until somebody ends it' },
]

/** What is decided about a writer, not about one comment: always with a reason, and with an end. */
export function WriterActs({ commentId, blockWriter }: WriterActsProps) {
  const [reason, setReason] = useState('')
  const [days, setDays] = useState('30')
  const [isDone, setDone] = useState(false)
  const { run, isRunning, message, errorOf } = useAction(blockWriter, () => setDone(true))
  if (isDone) return <p role="status">What this writer sends is held from now on.</p>
  return (
    <details className="writer-acts">
      <summary>Hold this writer</summary>
      <div className="box">
        <Problem message={message} />
        <p className="quiet">Everything with this e-mail waits for a person. Nothing is refused.</p>
        <TextInput
          label="Why"
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
          error={errorOf('reason')}
        />
        <NativeSelect
          label="How long"
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
          Hold what they send
        </Button>
      </div>
    </details>
  )
}

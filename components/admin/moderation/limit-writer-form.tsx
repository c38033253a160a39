'use client'

import { Button, NativeSelect, TextInput } from '@mantine/core'
import { useState } from 'react'
import { NumberField } from '../number-field.tsx'
import { Problem } from '../problem.tsx'
import { useAction } from '../use-action.ts'
import type { QueueActions } from './queue-actions.ts'

interface LimitWriterFormProps {
  commentId: string
  isLimited: boolean
  limit: QueueActions['limitWriter']
  end: QueueActions['endLimit']
}

const kinds = [
  { value: 'hold', label: 'everything of theirs waits for a person' },
  { value: 'pause', label: 'nothing of theirs is taken' },
]

/** For some days, with a reason. The writer is told: nobody here writes into the void. */
export function LimitWriterForm({ commentId, isLimited, limit, end }: LimitWriterFormProps) {
  const [kind, setKind] = useState<'hold' | 'pause'>('hold')
  const [days, setDays] = useState(7)
  const [reason, setReason] = useState('')
  const [said, setSaid] = useState(isLimited ? 'There is a limit now; another takes its place.' : '')
  const limiting = useAction(limit, () => setSaid(`For ${days} days ${nameOf(kind)}. They are told.`))
  const ending = useAction(end, () => setSaid('The limit has ended.'))
  return (
    <fieldset className="plain-fieldset">
      <legend>Limit what this person writes</legend>
      <Problem message={limiting.message || ending.message} />
      {said ? <p role="status">{said}</p> : null}
      <NativeSelect
        label="What"
        data={kinds}
        value={kind}
        onChange={(event) => setKind(event.currentTarget.value as 'hold' | 'pause')}
      />
      <NumberField
        label="For how many days"
        value={days}
        onChange={setDays}
        error={limiting.errorOf('days')}
        my="sm"
      />
      <TextInput
        label="Why"
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
        error={limiting.errorOf('reason')}
      />
      <Button
        mt="sm"
        variant="default"
        loading={limiting.isRunning}
        onClick={() => limiting.run({ commentId, kind, days, reason })}
      >
        Limit it
      </Button>{' '}
      {isLimited ? (
        <Button mt="sm" variant="subtle" loading={ending.isRunning} onClick={() => ending.run({ commentId })}>
          End the limit
        </Button>
      ) : null}
    </fieldset>
  )
}

const nameOf = (kind: string): string => kinds.find(({ value }) => value === kind)!.label

'use client'

import { Button, TextInput } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { type FormEvent, useState } from 'react'
import type { TeamAwayForm as Form } from '#lib/comments/say-away.ts'
import type { Outcome } from '#lib/web/form-action.ts'
import { Problem } from '../problem.tsx'
import { useAction } from '../use-action.ts'
import { useIsReady } from '../use-is-ready.ts'

interface TeamAwayFormProps {
  until: string
  save: (input: Form) => Promise<Outcome<void>>
}

export function TeamAwayForm({ until: before, save }: TeamAwayFormProps) {
  const isReady = useIsReady()
  const [until, setUntil] = useState(before)
  const { run, isRunning, message, errorOf } = useAction(save, () =>
    notifications.show({ message: 'Saved.' }),
  )
  const submit = (event: FormEvent) => {
    event.preventDefault()
    run({ until })
  }
  return (
    <form onSubmit={submit} inert={!isReady}>
      <TextInput
        type="date"
        label="We are away until"
        description="The last day. Readers are told when somebody reads again; their comments wait until then. Empty: somebody reads."
        value={until}
        error={errorOf('until')}
        onChange={(event) => setUntil(event.currentTarget.value)}
        maw="20rem"
      />
      <Problem message={message} />
      <Button type="submit" variant="default" loading={isRunning} mt="sm">
        Save
      </Button>
    </form>
  )
}

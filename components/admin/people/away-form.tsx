'use client'

import { Button, Group, TextInput } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { type FormEvent, useState } from 'react'
import type { AwayForm as Form } from '#lib/people/duty-schema.ts'
import type { Person } from '#lib/people/queries.ts'
import type { Outcome } from '#lib/web/form-action.ts'
import { Problem } from '../problem.tsx'
import { useAction } from '../use-action.ts'
import { useIsReady } from '../use-is-ready.ts'

interface AwayFormProps {
  person: Pick<Person, 'id' | 'away'>
  save: (input: Form) => Promise<Outcome<void>>
}

/** Days on which somebody else stands in. */
export function AwayForm({ person: { id: accountId, away }, save }: AwayFormProps) {
  const isReady = useIsReady()
  const [from, setFrom] = useState(away?.from ?? '')
  const [until, setUntil] = useState(away?.until ?? '')
  const { run, isRunning, message, errorOf } = useAction(save, () =>
    notifications.show({ message: 'Saved.' }),
  )
  const submit = (event: FormEvent) => {
    event.preventDefault()
    run({ accountId, from, until })
  }
  return (
    <form onSubmit={submit} className="sheet" inert={!isReady}>
      <Group align="start" grow preventGrowOverflow={false}>
        <TextInput
          type="date"
          label="First day away"
          value={from}
          error={errorOf('from')}
          onChange={(event) => setFrom(event.currentTarget.value)}
        />
        <TextInput
          type="date"
          label="Last day away"
          value={until}
          error={errorOf('until')}
          onChange={(event) => setUntil(event.currentTarget.value)}
        />
      </Group>
      <p className="quiet">Both empty: here as usual. Whoever stands in has the duties meanwhile.</p>
      <Problem message={message} />
      <Button type="submit" variant="default" loading={isRunning}>
        Save
      </Button>
    </form>
  )
}

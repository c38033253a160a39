'use client'

import { Button, Group, NativeSelect, TextInput } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { type FormEvent, useState } from 'react'
import type { EndDutyForm, DutyForm as Form } from '#lib/people/duty-schema.ts'
import type { Person } from '#lib/people/queries.ts'
import { type DutyKind, duties } from '#lib/people/roles.ts'
import type { Outcome } from '#lib/web/form-action.ts'
import { Problem } from '../problem.tsx'
import { useAction } from '../use-action.ts'
import { useIsReady } from '../use-is-ready.ts'

interface DutyFormProps {
  person: Person
  kind: DutyKind
  /** Who could stand in. */
  others: readonly { id: string; name: string }[]
  give: (input: Form) => Promise<Outcome<void>>
  end: (input: EndDutyForm) => Promise<Outcome<void>>
}

/** One duty beside the role: given with a press; its days and deputy can be said afterwards. */
export function DutyForm({ person, kind, others, give, end }: DutyFormProps) {
  const isReady = useIsReady()
  const had = person.duties.find((duty) => duty.kind === kind)
  const [until, setUntil] = useState(had?.until ?? '')
  const [deputyId, setDeputy] = useState(had?.deputyId ?? '')
  const giving = useAction(give, () => notifications.show({ message: 'Saved.' }))
  const ending = useAction(end)
  const { id: accountId } = person
  const keep = (event: FormEvent) => {
    event.preventDefault()
    giving.run({ kind, accountId, deputyId, from: '', until })
  }
  return (
    <form onSubmit={keep} className="sheet duty-form" inert={!isReady}>
      <h3>{duties[kind].name}</h3>
      <p className="quiet">{duties[kind].summary}</p>
      {had ? (
        <>
          <NativeSelect
            label="Who stands in"
            description={`Has the duty too on days when ${person.name} is away.`}
            data={[
              { value: '', label: 'Nobody' },
              ...others.map(({ id, name }) => ({ value: id, label: name })),
            ]}
            value={deputyId}
            error={giving.errorOf('deputyId')}
            onChange={(event) => setDeputy(event.currentTarget.value)}
            size="md"
          />
          <TextInput
            type="date"
            label="Last day"
            description="Empty while no end is set."
            value={until}
            error={giving.errorOf('until')}
            onChange={(event) => setUntil(event.currentTarget.value)}
          />
        </>
      ) : null}
      <Problem message={giving.message || ending.message} />
      <Group>
        <Button type="submit" variant={had ? 'default' : 'light'} loading={giving.isRunning}>
          {had ? 'Save' : 'Give this duty'}
        </Button>
        {had ? (
          <Button
            variant="default"
            loading={ending.isRunning}
            onClick={() => ending.run({ kind, accountId })}
          >
            End it
          </Button>
        ) : null}
      </Group>
    </form>
  )
}

'use client'

import { Button, Group, NativeSelect } from '@mantine/core'
import { useState } from 'react'
import type { OneTimeLink } from '#lib/people/invite.ts'
import type { Person } from '#lib/people/queries.ts'
import { type Role, roles } from '#lib/people/roles.ts'
import type { Outcome } from '#lib/web/form-action.ts'
import { CopyLink } from '../copy-link.tsx'
import { Problem } from '../problem.tsx'
import { useAction } from '../use-action.ts'
import { useIsReady } from '../use-is-ready.ts'

type Act<I, T = void> = (input: I) => Promise<Outcome<T>>

interface PersonAccountProps {
  person: Person
  actions: {
    setRole: Act<{ accountId: string; role: Role }>
    disable: Act<{ accountId: string }>
    enable: Act<{ accountId: string }>
    resetPassword: Act<{ email: string }, OneTimeLink>
  }
}

const choices = Object.entries(roles).map(([value, { name }]) => ({ value, label: name }))

/** What somebody may do, and whether they can come in. */
export function PersonAccount({ person, actions }: PersonAccountProps) {
  const isReady = useIsReady()
  const [link, setLink] = useState<OneTimeLink | null>(null)
  const role = useAction(actions.setRole)
  const disable = useAction(actions.disable)
  const enable = useAction(actions.enable)
  const reset = useAction(actions.resetPassword, setLink)
  const { id: accountId, name, email, isDisabled } = person
  return (
    <div className="sheet person-account" inert={!isReady}>
      <NativeSelect
        label="Role"
        description={roles[person.role].summary}
        data={choices}
        value={person.role}
        onChange={(event) => role.run({ accountId, role: event.currentTarget.value as Role })}
        size="md"
      />
      <Group>
        <Button variant="default" loading={reset.isRunning} onClick={() => reset.run({ email })}>
          New password link
        </Button>
        {isDisabled ? (
          <Button variant="default" loading={enable.isRunning} onClick={() => enable.run({ accountId })}>
            Let in again
          </Button>
        ) : (
          <Button variant="default" loading={disable.isRunning} onClick={() => disable.run({ accountId })}>
            Lock out
          </Button>
        )}
      </Group>
      {isDisabled ? <p className="quiet">{name} cannot sign in. What they wrote is still here.</p> : null}
      <Problem message={role.message || disable.message || enable.message || reset.message} />
      {link ? (
        <CopyLink path={link.path} label={`Send this link to ${name}. It works once, for a day.`} />
      ) : null}
    </div>
  )
}

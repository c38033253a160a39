'use client'

import { Button, Group, Select } from '@mantine/core'
import { useState } from 'react'
import type { OneTimeLink } from '#lib/people/invite.ts'
import type { StaffRow } from '#lib/people/queries.ts'
import { type Role, roles } from '#lib/people/roles.ts'
import type { Outcome } from '#lib/web/form-action.ts'
import { CopyLink } from '../copy-link.tsx'
import { Problem } from '../problem.tsx'
import { useAction } from '../use-action.ts'
import { useIsReady } from '../use-is-ready.ts'

type Act<I, T = void> = (input: I) => Promise<Outcome<T>>

interface StaffActions {
  setRole: Act<{ accountId: string; role: Role }>
  disable: Act<{ accountId: string }>
  enable: Act<{ accountId: string }>
  resetPassword: Act<{ email: string }, OneTimeLink>
}

interface StaffListProps {
  staff: StaffRow[]
  ownId: string
  actions: StaffActions
}

export const StaffList = ({ staff, ownId, actions }: StaffListProps) => (
  <ul className="plain-list people">
    {staff.map((person) => (
      <StaffItem key={person.id} person={person} isSelf={person.id === ownId} actions={actions} />
    ))}
  </ul>
)

const roleChoices = Object.entries(roles).map(([value, { name }]) => ({ value, label: name }))

function StaffItem({
  person,
  isSelf,
  actions,
}: {
  person: StaffRow
  isSelf: boolean
  actions: StaffActions
}) {
  const isReady = useIsReady()
  const [link, setLink] = useState<OneTimeLink | null>(null)
  const role = useAction(actions.setRole)
  const disable = useAction(actions.disable)
  const enable = useAction(actions.enable)
  const reset = useAction(actions.resetPassword, setLink)
  const { id: accountId, name, email, disabledAt } = person
  return (
    <li className="sheet" inert={!isReady}>
      <Group justify="space-between">
        <div>
          <strong>{name}</strong> {isSelf ? <span className="quiet">(you)</span> : null}
          <br />
          <span className="quiet">
            {email}
            {disabledAt ? ', cannot sign in' : ''}
          </span>
        </div>
        <Group>
          <Select
            aria-label={`Role of ${name}`}
            data={roleChoices}
            value={person.role}
            allowDeselect={false}
            onChange={(chosen) => chosen && role.run({ accountId, role: chosen as Role })}
          />
          <Button variant="default" loading={reset.isRunning} onClick={() => reset.run({ email })}>
            New password link
          </Button>
          {disabledAt ? (
            <Button variant="default" loading={enable.isRunning} onClick={() => enable.run({ accountId })}>
              Let in again
            </Button>
          ) : (
            <Button
              variant="default"
              color="red"
              loading={disable.isRunning}
              onClick={() => disable.run({ accountId })}
            >
              Lock out
            </Button>
          )}
        </Group>
      </Group>
      <Problem message={role.message || disable.message || enable.message || reset.message} />
      {link ? (
        <CopyLink path={link.path} label={`Send this link to ${name}. It works once, for a day.`} />
      ) : null}
    </li>
  )
}

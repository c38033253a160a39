'use client'

import { Button, Group } from '@mantine/core'
import type { OpenInvitationRow } from '#lib/people/queries.ts'
import { roles } from '#lib/people/roles.ts'
import type { Outcome } from '#lib/web/form-action.ts'
import { Problem } from '../problem.tsx'
import { useAction } from '../use-action.ts'
import { useIsReady } from '../use-is-ready.ts'

interface InvitationListProps {
  invitations: OpenInvitationRow[]
  takeBack: (input: { invitationId: string }) => Promise<Outcome<void>>
}

export function InvitationList({ invitations, takeBack }: InvitationListProps) {
  const { run, isRunning, message } = useAction(takeBack)
  const isReady = useIsReady()
  if (invitations.length === 0) return null
  return (
    <>
      <h3>Links that were not used yet</h3>
      <Problem message={message} />
      <ul className="plain-list" inert={!isReady}>
        {invitations.map(({ id, kind, name, email, role }) => (
          <li key={id}>
            <Group justify="space-between">
              <span>
                {name} ({email}), {kind === 'reset' ? 'a new password' : roles[role].name.toLowerCase()}
              </span>
              <Button variant="subtle" loading={isRunning} onClick={() => run({ invitationId: id })}>
                Take back
              </Button>
            </Group>
          </li>
        ))}
      </ul>
    </>
  )
}

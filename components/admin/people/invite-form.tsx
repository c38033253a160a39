'use client'

import { Button, Group, Select, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import type { OneTimeLink } from '#lib/people/invite.ts'
import { roles } from '#lib/people/roles.ts'
import type { Invite } from '#lib/people/schema.ts'
import type { Outcome } from '#lib/web/form-action.ts'
import { Problem } from '../problem.tsx'
import { useAction } from '../use-action.ts'
import { useIsReady } from '../use-is-ready.ts'
import { InvitationLink } from './invitation-link.tsx'

const choices = Object.entries(roles).map(([value, { name, summary }]) => ({
  value,
  label: `${name}: ${summary}`,
}))

export function InviteForm({ invite }: { invite: (input: Invite) => Promise<Outcome<OneTimeLink>> }) {
  const isReady = useIsReady()
  const [link, setLink] = useState<OneTimeLink | null>(null)
  const { run, isRunning, message, errorOf } = useAction(invite, setLink)

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    run({
      name: String(form.get('name')),
      email: String(form.get('email')),
      role: String(form.get('role')) as Invite['role'],
    })
  }

  return (
    <form onSubmit={submit} method="post" className="sheet" inert={!isReady}>
      <Problem message={message} />
      <Group align="start" grow preventGrowOverflow={false}>
        <TextInput label="Name" name="name" error={errorOf('name')} required />
        <TextInput label="Email" name="email" type="email" error={errorOf('email')} required />
        <Select
          label="Role"
          name="role"
          data={choices}
          defaultValue="author"
          allowDeselect={false}
          miw="16rem"
        />
      </Group>
      <Button type="submit" loading={isRunning} mt="md">
        Make the invitation link
      </Button>
      {link ? <InvitationLink {...link} /> : null}
    </form>
  )
}

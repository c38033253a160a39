'use client'

import { Button, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import type { OneTimeLink } from '#lib/people/invite.ts'
import type { Invite } from '#lib/people/schema.ts'
import type { Outcome } from '#lib/web/form-action.ts'
import { InvitationLink } from '../people/invitation-link.tsx'
import { Problem } from '../problem.tsx'
import { useAction } from '../use-action.ts'
import { useIsReady } from '../use-is-ready.ts'

interface SecondStepProps {
  /** Names of those who were invited and did not come yet. */
  invited: readonly string[]
  invite: (input: Invite) => Promise<Outcome<OneTimeLink>>
}

export function SecondStep({ invited, invite }: SecondStepProps) {
  const isReady = useIsReady()
  const [link, setLink] = useState<OneTimeLink | null>(null)
  const { run, isRunning, message, errorOf } = useAction(invite, setLink)
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    run({ name: String(form.get('name')), email: String(form.get('email')), role: 'administrator' })
  }
  return (
    <form onSubmit={submit} method="post" className="sheet" inert={!isReady}>
      <p className="quiet">
        Somebody you trust with everything. If you lose your password, they can let you in again; if you are
        away, they can act.
      </p>
      {invited.length > 0 ? <p>Invited and not here yet: {invited.join(', ')}.</p> : null}
      <Problem message={message} />
      <TextInput label="Name" name="name" error={errorOf('name')} required />
      <TextInput label="Email" name="email" type="email" error={errorOf('email')} required />
      <Button type="submit" loading={isRunning}>
        Make the invitation link
      </Button>
      {link ? <InvitationLink {...link} /> : null}
    </form>
  )
}

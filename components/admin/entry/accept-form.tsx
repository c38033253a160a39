'use client'

import { Button, PasswordInput, Stack, TextInput } from '@mantine/core'
import { signIn } from 'next-auth/react'
import { type FormEvent, useRef } from 'react'
import type { z } from 'zod'
import type { AcceptInvitationForm } from '#lib/people/schema.ts'
import type { Outcome } from '#lib/web/form-action.ts'
import { Problem } from '../problem.tsx'
import { useAction } from '../use-action.ts'
import { useIsReady } from '../use-is-ready.ts'

type Input = z.input<typeof AcceptInvitationForm>

interface AcceptFormProps {
  token: string
  email: string | null
  name: string | null
  /** A new password for an account that exists. */
  isReset: boolean
  accept: (input: Input) => Promise<Outcome<string>>
}

export function AcceptForm({ token, email, name, isReset, accept }: AcceptFormProps) {
  const isReady = useIsReady()
  const password = useRef('')
  const { run, isRunning, message, errorOf } = useAction(accept, async (account) => {
    await signIn('credentials', { email: account, password: password.current, redirect: false })
    window.location.assign('/admin')
  })

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    password.current = String(form.get('password'))
    run({
      token,
      name: String(form.get('name') ?? name ?? ''),
      email: String(form.get('email') ?? email ?? ''),
      password: password.current,
    })
  }

  return (
    <form onSubmit={submit} method="post" inert={!isReady}>
      <Stack gap="md">
        <Problem message={message} />
        {isReset ? null : (
          <TextInput
            label="Your name"
            name="name"
            defaultValue={name ?? ''}
            autoComplete="name"
            error={errorOf('name')}
            required
          />
        )}
        {email ? (
          <TextInput label="Email" value={email} autoComplete="username" readOnly />
        ) : (
          <TextInput
            label="Email"
            name="email"
            type="email"
            autoComplete="username"
            error={errorOf('email')}
            required
          />
        )}
        <PasswordInput
          label={isReset ? 'New password' : 'Password'}
          description="12 letters or more. Four random words are good."
          name="password"
          autoComplete="new-password"
          visibilityToggleButtonProps={{ 'aria-label': 'Show what is typed' }}
          error={errorOf('password')}
          required
        />
        <Button type="submit" loading={isRunning}>
          {isReset ? 'Keep this password' : 'Open the desk'}
        </Button>
      </Stack>
    </form>
  )
}

'use client'

import { Button, PasswordInput, Stack, TextInput } from '@mantine/core'
import { signIn } from 'next-auth/react'
import { type FormEvent, useState } from 'react'
import { Problem } from '../problem.tsx'
import { useIsReady } from '../use-is-ready.ts'

const showTyped = { 'aria-label': 'Show what is typed' }
const wrong = 'E-mail or password is not right. Please try again.'
const away = 'The site did not answer. Please try again in a moment.'

export function SignInForm() {
  const [message, setMessage] = useState('')
  const isReady = useIsReady()
  const [isRunning, setRunning] = useState(false)

  async function enter(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    setRunning(true)
    const answer = await signIn('credentials', {
      email: String(form.get('email')),
      password: String(form.get('password')),
      redirect: false,
    }).catch(() => null)
    if (answer?.ok) return window.location.assign('/admin')
    setRunning(false)
    setMessage(answer ? wordsFor(answer.error) : away)
  }

  return (
    <form onSubmit={enter} method="post" inert={!isReady}>
      <Stack gap="md">
        <Problem message={message} />
        <TextInput label="Email" name="email" type="email" autoComplete="username" required />
        <PasswordInput
          label="Password"
          name="password"
          autoComplete="current-password"
          visibilityToggleButtonProps={showTyped}
          required
        />
        <Button type="submit" loading={isRunning}>
          Sign in
        </Button>
      </Stack>
    </form>
  )
}

const wordsFor = (error: string | null | undefined): string =>
  !error || error === 'CredentialsSignin' ? wrong : error

'use client'

import { useState, useTransition } from 'react'
import type { Outcome } from '#lib/web/form-action.ts'

type Fields = Record<string, string[]>

/**
 * Runs a server action and keeps what it said. A lost connection is said in words too: what was
 * typed stays in the form.
 */
export function useAction<I, T>(action: (input: I) => Promise<Outcome<T>>, onDone?: (value: T) => void) {
  const [isRunning, start] = useTransition()
  const [message, setMessage] = useState('')
  const [fields, setFields] = useState<Fields>({})

  const run = (input: I) =>
    start(async () => {
      const outcome = await action(input).catch(() => unreachable)
      setMessage(outcome.ok || outcome.reason === 'invalid' ? '' : outcome.message)
      setFields(outcome.ok ? {} : (outcome.fields ?? {}))
      if (outcome.ok) onDone?.(outcome.value)
    })

  return { run, isRunning, message, errorOf: (field: string) => fields[field]?.join(' ') }
}

export const unreachable = {
  ok: false as const,
  reason: 'unavailable' as const,
  message: 'The site did not answer. What you typed is still here; please try again in a moment.',
  fields: undefined,
}

'use client'

import { Button } from '@mantine/core'
import { useEffect } from 'react'
import type { Outcome } from '#lib/web/form-action.ts'
import { Problem } from '../problem.tsx'
import { useAction } from '../use-action.ts'
import { useIsReady } from '../use-is-ready.ts'

interface LookBarProps {
  /** E.g. "Tevy (author)" or "an author" */
  shown: string
  /** Milliseconds since 1970, by the server's clock. */
  until: number
  minutesLeft: number
  end: (input: Record<string, never>) => Promise<Outcome<void>>
}

/**
 * Stands above every screen while an administrator looks as somebody else. When the time is over the page goes:
 * what is still shown as theirs would be written under one's own name.
 */
export function LookBar({ shown, until, minutesLeft, end }: LookBarProps) {
  const isReady = useIsReady()
  const leave = () => window.location.assign('/admin')
  const { run, isRunning, message } = useAction(end, leave)
  useEffect(() => {
    const timer = setTimeout(() => window.location.assign('/admin'), Math.max(0, until - Date.now()))
    return () => clearTimeout(timer)
  }, [until])
  return (
    <section className="look-bar" aria-label="Looking as somebody else" inert={!isReady}>
      <p>
        <strong>You see the desk as {shown} does.</strong> Nothing can be changed. It ends by itself in{' '}
        {minutesLeft === 1 ? 'a minute' : `${minutesLeft} minutes`}.
      </p>
      <Button variant="default" loading={isRunning} onClick={() => run({})}>
        Back to my own eyes
      </Button>
      <Problem message={message} />
    </section>
  )
}

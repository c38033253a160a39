'use client'

import { Button } from '@mantine/core'
import type { SessionRow } from '#lib/people/session-queries.ts'
import type { Outcome } from '#lib/web/form-action.ts'
import { agoInWords } from '../posts/ago-in-words.ts'
import { Problem } from '../problem.tsx'
import { useAction } from '../use-action.ts'
import { useIsReady } from '../use-is-ready.ts'
import { dayInWords } from './day-in-words.ts'

interface DeviceListProps {
  accountId: string
  sessions: readonly SessionRow[]
  end: (input: { sessionId: string }) => Promise<Outcome<void>>
  endAll: (input: { accountId: string }) => Promise<Outcome<number>>
}

/** Where an account is signed in. */
export function DeviceList({ accountId, sessions, end, endAll }: DeviceListProps) {
  const isReady = useIsReady()
  const one = useAction(end)
  const all = useAction(endAll)
  const now = new Date()
  const others = sessions.filter(({ isThis }) => !isThis)
  if (sessions.length === 0) return <p className="sheet quiet">Signed in nowhere just now.</p>
  return (
    <div className="sheet" inert={!isReady}>
      <ul className="plain-list devices">
        {sessions.map(({ id, device, since, lastSeen, isThis }) => (
          <li key={id}>
            <span>
              <strong>{device}</strong>
              <span className="quiet" suppressHydrationWarning>
                {isThis ? 'This device. ' : ''}Since {dayInWords(since)}, seen {agoInWords(lastSeen, now)}
              </span>
            </span>
            {isThis ? null : (
              <Button variant="default" loading={one.isRunning} onClick={() => one.run({ sessionId: id })}>
                Sign out there
              </Button>
            )}
          </li>
        ))}
      </ul>
      <Problem message={one.message || all.message} />
      {others.length > 1 || (others.length === 1 && others.length === sessions.length) ? (
        <Button variant="default" mt="sm" loading={all.isRunning} onClick={() => all.run({ accountId })}>
          {others.length < sessions.length ? 'Sign out everywhere else' : 'Sign out everywhere'}
        </Button>
      ) : null}
    </div>
  )
}

'use client'

import { Button } from '@mantine/core'
import type { Outcome } from '#lib/web/form-action.ts'
import { Problem } from '../problem.tsx'
import { useAction } from '../use-action.ts'
import { useIsReady } from '../use-is-ready.ts'

interface PauseButtonProps {
  /** When comments are taken again, in words; null while they are taken. */
  until: string | null
  pause: (input: Record<string, never>) => Promise<Outcome<unknown>>
  resume: (input: Record<string, never>) => Promise<Outcome<unknown>>
}

/** One press either way. */
export function PauseButton({ until, pause, resume }: PauseButtonProps) {
  const isReady = useIsReady()
  const action = useAction(until === null ? pause : resume)
  return (
    <div inert={!isReady}>
      <Problem message={action.message} />
      {until === null ? null : (
        <p role="status">No new comments until {until}. What is written to the team still arrives.</p>
      )}
      <Button variant="default" loading={action.isRunning} onClick={() => action.run({})}>
        {until === null ? 'Pause new comments for 24 hours' : 'Take comments again'}
      </Button>
    </div>
  )
}

'use client'

import { Button, Group } from '@mantine/core'
import type { LetterStatus } from '#lib/database/generated/enums.ts'
import type { Outcome } from '#lib/web/form-action.ts'
import { Problem } from '../problem.tsx'
import { useAction } from '../use-action.ts'
import { useIsReady } from '../use-is-ready.ts'

type Act = (input: { letterId: string }) => Promise<Outcome<void>>

export interface LetterActions {
  stop: Act
  release: Act
}

interface LetterButtonsProps {
  letterId: string
  status: LetterStatus
  actions: LetterActions
}

/** What a person can still do about a letter. */
export function LetterButtons({ letterId, status, actions }: LetterButtonsProps) {
  const isReady = useIsReady()
  const stop = useAction(actions.stop)
  const release = useAction(actions.release)
  if (status === 'done' || status === 'stopped') return null
  return (
    <div inert={!isReady}>
      <Group gap="xs">
        {status === 'held' ? (
          <Button variant="default" loading={release.isRunning} onClick={() => release.run({ letterId })}>
            Send it now
          </Button>
        ) : null}
        <Button variant="default" loading={stop.isRunning} onClick={() => stop.run({ letterId })}>
          {status === 'held' ? 'Do not send it' : 'Stop it'}
        </Button>
      </Group>
      <Problem message={stop.message || release.message} />
    </div>
  )
}

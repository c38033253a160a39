'use client'

import { Button } from '@mantine/core'
import type { Outcome } from '#lib/web/form-action.ts'
import { Problem } from '../problem.tsx'
import { useAction } from '../use-action.ts'
import { useIsReady } from '../use-is-ready.ts'

interface PauseButtonProps {
  words: string
  act: (input: Record<string, never>) => Promise<Outcome<unknown>>
}

export function PauseButton({ words, act }: PauseButtonProps) {
  const isReady = useIsReady()
  const { run, isRunning, message } = useAction(act)
  return (
    <div inert={!isReady}>
      <Problem message={message} />
      <Button variant="default" loading={isRunning} onClick={() => run({})}>
        {words}
      </Button>
    </div>
  )
}

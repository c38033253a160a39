'use client'

import { Button } from '@mantine/core'
import type { LookAs } from '#lib/people/schema.ts'
import type { Outcome } from '#lib/web/form-action.ts'
import { Problem } from '../problem.tsx'
import { useAction } from '../use-action.ts'
import { useIsReady } from '../use-is-ready.ts'

interface LookButtonProps {
  shown: LookAs
  label: string
  look: (input: LookAs) => Promise<Outcome<void>>
}

/** Shows the desk as somebody else sees it. */
export function LookButton({ shown, label, look }: LookButtonProps) {
  const isReady = useIsReady()
  const { run, isRunning, message } = useAction(look, () => window.location.assign('/admin'))
  return (
    <span inert={!isReady}>
      <Button variant="default" loading={isRunning} onClick={() => run(shown)}>
        {label}
      </Button>
      <Problem message={message} />
    </span>
  )
}

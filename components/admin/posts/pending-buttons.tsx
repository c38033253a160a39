'use client'

import { Button } from '@mantine/core'
import type { useSaving } from './use-saving.ts'
import type { Steps } from './use-steps.ts'

/** For what readers know, or will by itself: what was written since waits for one of these. */
export function PendingButtons({ saving, steps }: { saving: ReturnType<typeof useSaving>; steps: Steps }) {
  const { standing, isDirty } = saving
  const isWaiting = standing.hasPending || isDirty
  return (
    <>
      <Button
        variant={standing.status === 'published' ? 'filled' : 'default'}
        loading={steps.isRunning}
        disabled={!isWaiting}
        onClick={() => void saving.save()}
      >
        Update
      </Button>
      {isWaiting ? (
        <Button variant="default" disabled={steps.isRunning} onClick={steps.discard}>
          Discard
        </Button>
      ) : null}
    </>
  )
}

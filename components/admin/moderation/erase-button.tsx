'use client'

import { Button } from '@mantine/core'
import { useState } from 'react'
import type { Erase } from '#lib/comments/schema.ts'
import type { Outcome } from '#lib/web/form-action.ts'
import { Problem } from '../problem.tsx'
import { useAction } from '../use-action.ts'
import { useIsReady } from '../use-is-ready.ts'

interface EraseButtonProps extends Erase {
  erase: (input: Erase) => Promise<Outcome<void>>
}

/** Cannot be undone, so it is asked twice. */
export function EraseButton({ commentId, version, erase }: EraseButtonProps) {
  const [isAsking, setAsking] = useState(false)
  const isReady = useIsReady()
  const { run, isRunning, message } = useAction(erase)
  return (
    <div className={isAsking ? 'box' : undefined} inert={!isReady}>
      <Problem message={message} />
      {isAsking ? (
        <>
          <p>
            Its name, e-mail and text go for good, everywhere in Lamplight. Replies stay. This cannot be
            undone.
          </p>
          <Button color="red" loading={isRunning} onClick={() => run({ commentId, version })}>
            Erase it for good
          </Button>{' '}
          <Button variant="subtle" onClick={() => setAsking(false)}>
            Keep it
          </Button>
        </>
      ) : (
        <Button mt="md" variant="default" onClick={() => setAsking(true)}>
          Erase this comment…
        </Button>
      )}
    </div>
  )
}

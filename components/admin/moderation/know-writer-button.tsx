'use client'

import { Button } from '@mantine/core'
import { useState } from 'react'
import { Problem } from '../problem.tsx'
import { useAction } from '../use-action.ts'
import type { QueueActions } from './queue-actions.ts'

interface KnowWriterButtonProps {
  commentId: string
  isKnown: boolean
  know: QueueActions['knowWriter']
}

export function KnowWriterButton({ commentId, isKnown: wasKnown, know }: KnowWriterButtonProps) {
  const [isKnown, setKnown] = useState(wasKnown)
  const { run, isRunning, message } = useAction(know, () => setKnown((before) => !before))
  return (
    <div>
      <Problem message={message} />
      <p role="status">
        {isKnown
          ? 'We know this person: where comments are open, theirs appear at once.'
          : 'We do not know this person yet.'}
      </p>
      <Button variant="default" loading={isRunning} onClick={() => run({ commentId, isKnown: !isKnown })}>
        {isKnown ? 'We do not know this person after all' : 'We know this person'}
      </Button>
    </div>
  )
}

'use client'

import { useState } from 'react'
import { useAction } from '../use-action.ts'
import type { QueueActions } from './queue-actions.ts'

interface PickButtonProps {
  commentId: string
  isPicked: boolean
  actions: Pick<QueueActions, 'pick' | 'unpick'>
}

/** An editor's pick stands above the comments of its post. */
export function PickButton({ commentId, isPicked: wasPicked, actions }: PickButtonProps) {
  const [isPicked, setPicked] = useState(wasPicked)
  const { run, isRunning, message } = useAction(isPicked ? actions.unpick : actions.pick, () =>
    setPicked((before) => !before),
  )
  return (
    <>
      <button type="button" className="as-link" disabled={isRunning} onClick={() => run({ commentId })}>
        {isPicked ? 'No longer an editor’s pick' : 'Make it an editor’s pick'}
      </button>
      {message ? <span role="alert">{message}</span> : null}
    </>
  )
}

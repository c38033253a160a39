'use client'

import { Button } from '@mantine/core'

interface LeftOutListProps {
  /** Sentences. */
  leftOut: readonly string[]
  onDismiss: () => void
}

/** What did not come along with the last paste: nothing is dropped in silence. */
export function LeftOutList({ leftOut, onDismiss }: LeftOutListProps) {
  return (
    <div role="status" className="left-out-place">
      {leftOut.length ? (
        <div className="left-out">
          <p>
            <strong>The text is here. This did not come along:</strong>
          </p>
          <ul>
            {leftOut.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
          <Button variant="default" onClick={onDismiss}>
            All right
          </Button>
        </div>
      ) : null}
    </div>
  )
}

'use client'

import { Button, FileButton } from '@mantine/core'
import { acceptedPictures } from './upload-picture.ts'
import type { Missing } from './use-paste.ts'

interface LeftOutListProps {
  /** Sentences. */
  leftOut: readonly string[]
  missing: readonly Missing[]
  onDismiss: () => void
}

/** What did not come along with the last paste: nothing is dropped in silence. */
export function LeftOutList({ leftOut, missing, onDismiss }: LeftOutListProps) {
  return (
    <div role="status" className="left-out-place">
      {leftOut.length + missing.length > 0 ? (
        <div className="left-out">
          <p>
            <strong>The text is here. This did not come along:</strong>
          </p>
          <ul>
            {missing.map(({ key, sentence, take }) => (
              <li key={key}>
                {sentence}{' '}
                <FileButton accept={acceptedPictures} onChange={(file) => file && take(file)}>
                  {(props) => (
                    <button type="button" className="as-link" {...props}>
                      Choose a file for its place
                    </button>
                  )}
                </FileButton>
              </li>
            ))}
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

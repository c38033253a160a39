'use client'

import type { Upload } from './use-uploads.ts'

interface UploadListProps {
  uploads: readonly Upload[]
  onDismiss: (key: number) => void
}

/** What is on its way, and what did not arrive. */
export function UploadList({ uploads, onDismiss }: UploadListProps) {
  if (uploads.length === 0) return null
  return (
    <ul className="upload-list">
      {uploads.map(({ key, name, share, message, isFailed }) => (
        <li key={key} role={isFailed ? 'alert' : 'status'}>
          {message ? (
            <>
              <span>
                {name}: {message}
              </span>
              <button type="button" className="as-link" onClick={() => onDismiss(key)}>
                All right
              </button>
            </>
          ) : (
            <label>
              <span>{share < 1 ? `Sending ${name}` : `Preparing ${name}`}</span>
              <progress value={share} max={1} />
            </label>
          )}
        </li>
      ))}
    </ul>
  )
}

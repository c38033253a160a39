'use client'

import type { Upload } from './use-uploads.ts'

interface UploadListProps {
  uploads: readonly Upload[]
  onDismiss: (key: string) => void
}

/** What is on its way, and what did not arrive. */
export function UploadList({ uploads, onDismiss }: UploadListProps) {
  if (uploads.length === 0) return null
  return (
    <ul className="upload-list">
      {uploads.map((upload) => (
        <li key={upload.key} role={upload.isFailed ? 'alert' : 'status'}>
          {upload.message ? (
            <>
              <span>
                {upload.name}: {upload.message}
              </span>
              <button type="button" className="as-link" onClick={() => onDismiss(upload.key)}>
                All right
              </button>
            </>
          ) : (
            <>
              <span>{onItsWay(upload)}</span>
              {upload.isWaiting ? null : (
                <progress value={upload.share} max={1} aria-label={onItsWay(upload)} />
              )}
            </>
          )}
        </li>
      ))}
    </ul>
  )
}

function onItsWay({ name, share, isWaiting }: Upload): string {
  if (isWaiting) return `${name} waits to be sent`
  return share < 1 ? `Sending ${name}` : `Preparing ${name}`
}

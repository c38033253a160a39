'use client'

import { Alert, Button } from '@mantine/core'
import type { UndoBulkForm } from '#lib/posts/bulk/schema.ts'
import type { InPieces } from './in-pieces.ts'

/** As many as somebody reads. */
const most = 20

export interface Said extends Pick<InPieces, 'id' | 'leftOut' | 'stopped'> {
  words: string
}

interface BulkToldProps {
  said: Said
  /** Of those on the page. */
  titles?: Readonly<Record<string, string>>
  undo: { run: (input: UndoBulkForm) => void; isRunning: boolean }
}

/** What became of it, what was left as it is and why, and the way back. */
export function BulkTold({ said: { words, id, leftOut, stopped }, titles = {}, undo }: BulkToldProps) {
  const more = leftOut.length - most
  return (
    <Alert
      role="status"
      title={words}
      variant="light"
      my="sm"
      color={leftOut.length > 0 || stopped ? 'yellow' : 'green'}
    >
      {stopped ? <p>{stopped}</p> : null}
      {leftOut.length > 0 ? (
        <ul>
          {leftOut.slice(0, most).map((one) => (
            <li key={one.id}>
              “{one.title || titles[one.id] || 'Without a title'}”: {one.why}
            </li>
          ))}
          {more > 0 ? <li>And {more} more.</li> : null}
        </ul>
      ) : null}
      {id ? (
        <Button variant="default" loading={undo.isRunning} onClick={() => undo.run({ id })}>
          Undo
        </Button>
      ) : null}
    </Alert>
  )
}

'use client'

import './topics.css'
import { Button, Group } from '@mantine/core'
import { useState } from 'react'
import type { MergeRow } from '#lib/posts/merging/queries.ts'
import type { SinceMerge } from '#lib/posts/merging/undo-merge.ts'
import type { UndoMergeForm } from '#lib/posts/schema.ts'
import type { Outcome } from '#lib/web/form-action.ts'
import { momentInWords } from '../posts/zoned-time.ts'
import { Problem } from '../problem.tsx'
import { useIsReady } from '../use-is-ready.ts'
import { postsInWords } from './posts-in-words.ts'

interface MergeListProps {
  merges: readonly MergeRow[]
  timeZone: string
  undo: (input: UndoMergeForm) => Promise<Outcome<void>>
}

export function MergeList({ merges, timeZone, undo }: MergeListProps) {
  const isReady = useIsReady()
  if (merges.length === 0) return null
  return (
    <>
      <h2>Merged lately</h2>
      <ul className="plain-list terms" inert={!isReady}>
        {merges.map((merge) => (
          <li key={merge.id}>
            <Merge merge={merge} timeZone={timeZone} undo={undo} />
          </li>
        ))}
      </ul>
    </>
  )
}

function Merge({ merge, timeZone, undo }: { merge: MergeRow } & Omit<MergeListProps, 'merges'>) {
  const [isRunning, setIsRunning] = useState(false)
  const [message, setMessage] = useState('')
  const [since, setSince] = useState<SinceMerge | null>(null)
  const { id, kind, sourceName, targetName, postCount, createdAt } = merge

  async function takeBack() {
    setIsRunning(true)
    const outcome = await undo({ id, agreed: since?.agreed }).catch(() => null)
    setIsRunning(false)
    if (outcome?.ok) return
    setMessage(outcome?.message ?? 'The site did not answer. Please try again in a moment.')
    setSince((outcome?.detail as SinceMerge | undefined) ?? null)
  }

  return (
    <>
      <div className="term">
        <span>
          The {kind} <strong>{sourceName}</strong> went into <strong>{targetName}</strong>{' '}
          <span className="quiet">
            {`${postsInWords(postCount)}, ${momentInWords(createdAt, timeZone, new Date())}`}
          </span>
        </span>
        {since ? null : (
          <button
            type="button"
            className="as-link"
            disabled={isRunning}
            onClick={takeBack}
            aria-label={`Take back: ${sourceName} into ${targetName}`}
          >
            Take back
          </button>
        )}
      </div>
      <Problem message={message} />
      {since ? (
        <div className="sheet term-fields">
          <ul>
            {since.changes.map((change) => (
              <li key={change}>{change}</li>
            ))}
          </ul>
          <Group>
            <Button loading={isRunning} onClick={takeBack}>
              Take it back all the same
            </Button>
            <Button
              variant="subtle"
              onClick={() => {
                setSince(null)
                setMessage('')
              }}
            >
              Leave it as it is
            </Button>
          </Group>
        </div>
      ) : null}
    </>
  )
}

'use client'

import { Button, Group, Modal } from '@mantine/core'
import { type ReactNode, useEffect, useState } from 'react'
import type { BulkPreview } from '#lib/comments/queue/preview-bulk.ts'
import type { PreviewAsked } from '#lib/comments/schema.ts'
import { Problem } from '../problem.tsx'
import { type Action, decisions } from './decisions.ts'
import type { QueueActions } from './queue-actions.ts'
import type { useQueue } from './use-queue.ts'

interface BulkDialogProps {
  asked: PreviewAsked
  previewBulk: QueueActions['previewBulk']
  queue: ReturnType<typeof useQueue>
  close: () => void
}

const actions: readonly Action[] = ['approve', 'reject', 'spam', 'trash']

/** One decision about many: first exactly what it will change, then what became of each. */
export function BulkDialog({ asked, previewBulk, queue, close }: BulkDialogProps) {
  const [preview, setPreview] = useState<BulkPreview | null>(null)
  const [problem, setProblem] = useState('')
  const [isRunning, setRunning] = useState(false)
  const [result, setResult] = useState<{ done: number; left: number } | null>(null)

  useEffect(() => {
    void previewBulk(asked)
      .then((outcome) => (outcome.ok ? setPreview(outcome.value) : setProblem(outcome.message)))
      .catch(() => setProblem('The site did not answer. Nothing was decided; please try again in a moment.'))
  }, [asked, previewBulk])

  async function decide(action: Action) {
    const rows = preview!.rows
    setRunning(true)
    const done = await queue.decideSeen(
      rows.map(({ id, status, version }) => ({ id, status, version })),
      action,
    )
    setRunning(false)
    if (done.length === rows.length) close()
    else setResult({ done: done.length, left: rows.length - done.length })
  }

  return (
    <Modal opened onClose={close} title="One decision for all of these" size="lg">
      <Problem message={problem} />
      {result ? (
        <>
          <p role="status">
            {result.done} decided, {result.left} not: somebody else changed them meanwhile, or they can only
            be decided by themselves. They are as they were.
          </p>
          <Button onClick={close}>Go on</Button>
        </>
      ) : preview ? (
        <PreviewOf preview={preview}>
          {actions.map((action) => (
            <Button key={action} variant="default" loading={isRunning} onClick={() => decide(action)}>
              {wordOf(action)} all {preview.rows.length}
            </Button>
          ))}
        </PreviewOf>
      ) : null}
    </Modal>
  )
}

const wordOf = (action: Action): string => decisions.find((one) => one.action === action)!.word

function PreviewOf({ preview, children }: { preview: BulkPreview; children: ReactNode }) {
  const { rows, more, apart } = preview
  if (rows.length === 0) return <p>None of these can be decided together.</p>
  return (
    <>
      <p>
        {rows.length} {rows.length === 1 ? 'comment' : 'comments'} by {namesIn(rows)}.
        {more > 0 ? ` ${more} more follow after these.` : ''}
        {apart > 0
          ? ` ${apart} left out: they may put somebody in danger and are decided one at a time.`
          : ''}
      </p>
      <section className="preview-rows" aria-label="What will be decided" tabIndex={0}>
        <ul className="plain-list">
          {rows.map(({ id, authorName, beginning, postTitle }) => (
            <li key={id}>
              <strong>{authorName}</strong> {beginning} <span className="quiet">on {postTitle}</span>
            </li>
          ))}
        </ul>
      </section>
      <Group mt="md">{children}</Group>
    </>
  )
}

function namesIn(rows: BulkPreview['rows']): string {
  const names = [...new Set(rows.map(({ authorName }) => authorName))]
  return names.length <= 3
    ? names.join(', ')
    : `${names.slice(0, 2).join(', ')} and ${names.length - 2} others`
}

'use client'

import { Button, Group, NativeSelect, Textarea } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import type { Reviewer } from '#lib/posts/review-queries.ts'

interface ReviewPanelProps {
  reviewers: readonly Reviewer[]
  /** Who was asked before. */
  askedOfId: string | null
  note: string
  problem: string | undefined
  isRunning: boolean
  onAsk: (asked: { askedOfId: string | null; note: string }) => void
  onClose: () => void
}

/** Whom to ask for a look, and what to look at. */
export function ReviewPanel({ reviewers, problem, isRunning, onAsk, onClose, ...before }: ReviewPanelProps) {
  const [askedOfId, setAskedOfId] = useState(before.askedOfId ?? '')
  const [note, setNote] = useState(before.note)

  function submit(event: FormEvent) {
    event.preventDefault()
    onAsk({ askedOfId: askedOfId || null, note })
  }

  return (
    <form className="step-panel" onSubmit={submit}>
      <NativeSelect
        label="Who shall look at it?"
        description="It stands on their desk until they have."
        data={[
          { value: '', label: 'Any editor' },
          ...reviewers.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        value={askedOfId}
        error={problem}
        onChange={(event) => setAskedOfId(event.currentTarget.value)}
      />
      <Textarea
        label="A note for them"
        autosize
        minRows={1}
        maxRows={4}
        maxLength={1_000}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
      <Group gap="xs">
        <Button type="submit" loading={isRunning}>
          Ask for review
        </Button>
        <Button variant="subtle" onClick={onClose}>
          Not now
        </Button>
      </Group>
    </form>
  )
}

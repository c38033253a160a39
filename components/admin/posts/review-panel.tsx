'use client'

import { NativeSelect, Textarea } from '@mantine/core'
import { useState } from 'react'
import type { Reviewer } from '#lib/posts/review-queries.ts'
import { PanelForm } from './panel-form.tsx'

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
  return (
    <PanelForm
      verb="Ask for review"
      isRunning={isRunning}
      onSubmit={() => onAsk({ askedOfId: askedOfId || null, note })}
      onClose={onClose}
    >
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
    </PanelForm>
  )
}

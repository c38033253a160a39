'use client'

import { Button, Group } from '@mantine/core'
import { LetterChoice, type LetterChoiceProps } from './letter-choice.tsx'

interface PublishPanelProps {
  letter: LetterChoiceProps
  isRunning: boolean
  onPublish: () => void
  onClose: () => void
}

/** On a phone a thumb slips, and a letter cannot be called back for ever: it is asked once. */
export function PublishPanel({ letter, isRunning, onPublish, onClose }: PublishPanelProps) {
  return (
    <section className="step-panel" aria-label="Publish now?">
      <p>Publish now? Readers see it at once.</p>
      <LetterChoice {...letter} />
      <Group gap="xs">
        <Button loading={isRunning} onClick={onPublish}>
          Publish now
        </Button>
        <Button variant="subtle" onClick={onClose}>
          Not yet
        </Button>
      </Group>
    </section>
  )
}

import { Button, Group } from '@mantine/core'
import type { FormEvent, ReactNode } from 'react'

interface PanelFormProps {
  /** On the button that does it. */
  verb: string
  isComplete?: boolean
  isRunning: boolean
  onSubmit: () => void
  onClose: () => void
  children: ReactNode
}

/** What is asked before a step, with the way back out of it. */
export function PanelForm({
  verb,
  isComplete = true,
  isRunning,
  onSubmit,
  onClose,
  children,
}: PanelFormProps) {
  function submit(event: FormEvent) {
    event.preventDefault()
    if (isComplete) onSubmit()
  }

  return (
    <form className="step-panel" onSubmit={submit}>
      {children}
      <Group gap="xs">
        <Button type="submit" loading={isRunning} disabled={!isComplete}>
          {verb}
        </Button>
        <Button variant="subtle" onClick={onClose}>
          Not now
        </Button>
      </Group>
    </form>
  )
}

'use client'

import { Button, Group, Modal } from '@mantine/core'
import { type Holding, holdingInWords } from './holding.ts'

interface LeavingQuestionProps {
  /** Null while nobody wants to leave. */
  only: Holding | null
  onStay: () => void
  onLeave: () => void
}

/** What only this device has is named before it is wiped. */
export function LeavingQuestion({ only, onStay, onLeave }: LeavingQuestionProps) {
  return (
    <Modal opened={only !== null} onClose={onStay} title="Sign out and lose them?">
      {only ? (
        <p>
          {holdingInWords(only)} The server does not have {only.drafts + only.pictures === 1 ? 'it' : 'them'}{' '}
          yet, and signing out wipes this device.
        </p>
      ) : null}
      <Group justify="flex-end">
        <Button variant="default" color="red" onClick={onLeave}>
          Wipe and sign out
        </Button>
        <Button onClick={onStay}>Stay signed in</Button>
      </Group>
    </Modal>
  )
}

'use client'

import { Button, Group, Modal } from '@mantine/core'
import { signOut } from 'next-auth/react'
import { useState } from 'react'
import { useIsReady } from '../use-is-ready.ts'
import { countUnsent, type Holding, holdingInWords } from './holding.ts'
import { wipePhone } from './wipe.ts'

/** Takes everything off this device. What only it has is named first. */
export function SignOutButton() {
  const [only, setOnly] = useState<Holding | null>(null)
  const isReady = useIsReady()

  async function ask() {
    const unsent = await countUnsent()
    if (unsent.drafts + unsent.pictures > 0) setOnly(unsent)
    else await leave()
  }

  return (
    <>
      <button type="button" className="as-link" inert={!isReady} onClick={() => void ask()}>
        Sign out
      </button>
      <Modal opened={only !== null} onClose={() => setOnly(null)} title="Sign out and lose them?">
        {only ? (
          <p>
            {holdingInWords(only)} The server does not have{' '}
            {only.drafts + only.pictures === 1 ? 'it' : 'them'} yet, and signing out wipes this device.
          </p>
        ) : null}
        <Group justify="flex-end">
          <Button variant="default" color="red" onClick={() => void leave()}>
            Wipe and sign out
          </Button>
          <Button onClick={() => setOnly(null)}>Stay signed in</Button>
        </Group>
      </Modal>
    </>
  )
}

async function leave(): Promise<void> {
  await wipePhone()
  await signOut({ callbackUrl: '/admin/sign-in' })
}

'use client'

import { useSyncExternalStore } from 'react'
import { type Now, savingInWords } from './status-words.ts'
import type { useSaving } from './use-saving.ts'

/** The one line that says where the text is. */
export function SavingLine({ saving, ...time }: { saving: ReturnType<typeof useSaving> } & Now) {
  const device = useSyncExternalStore(never, deviceInWords, () => 'this device')
  const { state, isDirty, kept, standing, fields } = saving
  const isWhole = Object.keys(fields ?? {}).length === 0
  const words = savingInWords(state, {
    ...time,
    isDirty,
    kept,
    device,
    isWhole,
    hasPending: standing.hasPending,
    isBeside: saving.conflict != null,
  })
  return (
    <span suppressHydrationWarning>
      {words}
      {state.is === 'signed_out' ? (
        <>
          {' '}
          <a href="/admin/sign-in" target="_blank" rel="noreferrer">
            Sign in again in another tab
          </a>
          ; saving then goes on by itself.
        </>
      ) : null}
    </span>
  )
}

const never = () => () => {}

const deviceInWords = () =>
  window.matchMedia('(pointer: coarse) and (max-width: 48em)').matches ? 'this phone' : 'this computer'

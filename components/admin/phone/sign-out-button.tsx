'use client'

import { useState } from 'react'
import { useIsReady } from '../use-is-ready.ts'
import { useLater } from '../use-later.ts'
import { countUnsent, type Holding } from './holding.ts'
import { wipePhone } from './wipe.ts'

/** Takes everything off this device. What only it has is named first; the question comes when there is one to ask. */
export function SignOutButton() {
  const [only, setOnly] = useState<Holding | null>(null)
  const { part: question, ask: askForQuestion, isAway } = useLater(loadQuestion, { isWanted: false })
  const isReady = useIsReady()

  async function ask() {
    const unsent = await countUnsent()
    if (unsent.drafts + unsent.pictures === 0) return await leave()
    if (await askForQuestion()) setOnly(unsent)
  }

  return (
    <>
      <button type="button" className="as-link" inert={!isReady} onClick={() => void ask()}>
        Sign out
      </button>
      {isAway ? (
        <span role="alert">This device has words that are not sent. Sign out with a line.</span>
      ) : null}
      {question ? (
        <question.LeavingQuestion only={only} onStay={() => setOnly(null)} onLeave={() => void leave()} />
      ) : null}
    </>
  )
}

const loadQuestion = () => import('./leaving-question.tsx')

async function leave(): Promise<void> {
  const { signOut } = await import('next-auth/react')
  await wipePhone()
  await signOut({ callbackUrl: '/admin/sign-in' })
}

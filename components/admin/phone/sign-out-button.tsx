'use client'

import { type ComponentProps, type ComponentType, useState } from 'react'
import { useIsReady } from '../use-is-ready.ts'
import { countUnsent, type Holding } from './holding.ts'
import type { LeavingQuestion } from './leaving-question.tsx'
import { wipePhone } from './wipe.ts'

/** Takes everything off this device. What only it has is named first; the question comes when there is one to ask. */
export function SignOutButton() {
  const [only, setOnly] = useState<Holding | null>(null)
  const [Question, setQuestion] = useState<ComponentType<ComponentProps<typeof LeavingQuestion>> | null>(null)
  const isReady = useIsReady()

  async function ask() {
    const unsent = await countUnsent()
    if (unsent.drafts + unsent.pictures === 0) return await leave()
    const question = await import('./leaving-question.tsx')
    setQuestion(() => question.LeavingQuestion)
    setOnly(unsent)
  }

  return (
    <>
      <button type="button" className="as-link" inert={!isReady} onClick={() => void ask()}>
        Sign out
      </button>
      {Question ? <Question only={only} onStay={() => setOnly(null)} onLeave={() => void leave()} /> : null}
    </>
  )
}

async function leave(): Promise<void> {
  const { signOut } = await import('next-auth/react')
  await wipePhone()
  await signOut({ callbackUrl: '/admin/sign-in' })
}

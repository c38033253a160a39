'use client'

import { useLater } from '../use-later.ts'
import type { PostSettingsProps } from './post-settings.tsx'

interface LaterSettingsProps extends PostSettingsProps {
  /** The text takes keys: nothing of this may hold that up. */
  canWrite: boolean
}

/** What is asked beside the text. It comes once the text can be written. */
export function LaterSettings({ canWrite, ...props }: LaterSettingsProps) {
  const { part, isAway, ask } = useLater(load, { isWanted: canWrite })
  if (part) return <part.PostSettings {...props} />
  if (!isAway) return <p className="quiet">The questions beside the text are coming.</p>
  return (
    <p role="alert">
      The questions beside the text did not arrive. What you write is safe.{' '}
      <button type="button" className="as-link" onClick={() => void ask()}>
        Try again
      </button>
    </p>
  )
}

const load = () => import('./post-settings.tsx')

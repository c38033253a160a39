'use client'

import { useEffect, useState } from 'react'
import type { LeaseHeld } from '#lib/comments/queue/lease.ts'
import type { QueueActions } from './queue-actions.ts'

/** Milliseconds; a lease lasts for four of these. */
const heartbeat = 30_000
/** Who runs through the queue opens nothing. */
const settling = 600

interface Leases {
  /** The comment that this moderator has open. */
  open: string | null
  shown: readonly string[]
  first: readonly LeaseHeld[]
  attend: QueueActions['attend']
}

/** Who else has which comment open, by its id. An answer that does not come changes nothing. */
export function useLeases({ open, shown, first, attend }: Leases): Record<string, string> {
  const [held, setHeld] = useState<readonly LeaseHeld[]>(first)
  const ids = shown.join(' ')
  useEffect(() => {
    const beat = async () => {
      if (document.visibilityState !== 'visible') return
      const outcome = await attend({ open, shown: ids ? ids.split(' ') : [] }).catch(() => null)
      if (outcome?.ok) setHeld(outcome.value)
    }
    const soon = setTimeout(beat, settling)
    const timer = setInterval(beat, heartbeat)
    return () => {
      clearTimeout(soon)
      clearInterval(timer)
    }
  }, [open, ids, attend])
  return Object.fromEntries(held.map(({ commentId, name }) => [commentId, name]))
}

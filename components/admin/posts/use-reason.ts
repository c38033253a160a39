'use client'

import { useMemo, useRef, useState } from 'react'
import type { ReasonField } from './findings-list.tsx'
import type { PostActions } from './post-actions.ts'

/** What brings a text to readers takes along why it is right as it is, where somebody wrote that. */
export function useReason(actions: PostActions): { reason: ReasonField; actions: PostActions } {
  const [value, write] = useState('')
  const latest = useRef(value)
  latest.current = value
  const withReason = useMemo(() => {
    const explained = <F extends object>(form: F): F & { reason?: string } =>
      latest.current.trim() ? { ...form, reason: latest.current } : form
    return {
      ...actions,
      save: (form) => actions.save(explained(form)),
      publish: (form) => actions.publish(explained(form)),
      schedule: (form) => actions.schedule(explained(form)),
      scheduleUpdate: (form) => actions.scheduleUpdate(explained(form)),
    } satisfies PostActions
  }, [actions])
  return { reason: { value, write }, actions: withReason }
}

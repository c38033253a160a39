'use client'

import { useCallback, useEffect, useState } from 'react'
import type { Attendance } from '#lib/posts/presence.ts'
import type { PostActions } from './post-actions.ts'

/** Milliseconds. */
const heartbeat = 15_000

interface Attending {
  postId: string
  editorId: string
  /** False while it is not on the server yet: nobody else can have it open. */
  isStored: boolean
  actions: Pick<PostActions, 'attend'>
}

/** Who else has this post open; null before the first answer. An answer that does not come changes nothing. */
export function usePresence({ postId, editorId, isStored, actions }: Attending): Attendance | null {
  const [attendance, setAttendance] = useState<Attendance | null>(null)
  const attend = useCallback(async () => {
    const outcome = await actions.attend({ postId, editorId }).catch(() => null)
    if (outcome?.ok) setAttendance(outcome.value)
  }, [actions, postId, editorId])
  useEffect(() => {
    if (!isStored) return
    const beat = () => {
      if (document.visibilityState === 'visible') void attend()
    }
    const leave = () =>
      navigator.sendBeacon(`/admin/posts/leave?${new URLSearchParams({ postId, editorId })}`)
    beat()
    const timer = setInterval(beat, heartbeat)
    document.addEventListener('visibilitychange', beat)
    window.addEventListener('pagehide', leave)
    return () => {
      clearInterval(timer)
      document.removeEventListener('visibilitychange', beat)
      window.removeEventListener('pagehide', leave)
    }
  }, [attend, isStored, postId, editorId])
  return attendance
}

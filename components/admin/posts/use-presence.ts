'use client'

import { useCallback, useEffect, useState } from 'react'
import type { Attendance } from '#lib/posts/presence.ts'
import { holdEditor, whileClosed } from '../phone/open-editors.ts'
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
    const leave = () => navigator.sendBeacon(leaving(postId, editorId))
    void leaveFormer(postId, editorId).then(beat)
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

const leaving = (postId: string, editorId: string): string =>
  `/admin/posts/leave?${new URLSearchParams({ postId, editorId })}`

/** The editor that stood in this tab before a reload: what a page says while it goes is lost on some phones. */
async function leaveFormer(postId: string, editorId: string): Promise<void> {
  const name = `lamplight editor of ${postId}`
  try {
    const former = window.sessionStorage.getItem(name)
    window.sessionStorage.setItem(name, editorId)
    holdEditor(editorId)
    if (!former || former === editorId) return
    await whileClosed(former, async () => void (await fetch(leaving(postId, former), { method: 'POST' })))
  } catch {
    // It is forgotten in less than a minute all the same.
  }
}

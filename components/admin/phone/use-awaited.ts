'use client'

import { useCallback, useSyncExternalStore } from 'react'
import type { Arrived } from '#lib/posts/arrived-in-words.ts'
import { pictureQueue } from './picture-queue.ts'

/** Which pictures of a text have not come: those known when it was opened, and those that this device sends. */
export function useAwaited(postId: string, known: Arrived, inText: () => string[]): Arrived {
  const key = useSyncExternalStore(
    pictureQueue.subscribe,
    useCallback(() => pictureQueue.listOpen(postId).join(' '), [postId]),
    () => '',
  )
  const sending = key ? key.split(' ') : []
  const left = known.awaited.filter((id) => !pictureQueue.hasArrived(id))
  if (sending.length + left.length === 0) return { of: known.of, awaited: [] }
  const shown = [...new Set(inText())]
  return { of: shown.length, awaited: shown.filter((id) => sending.includes(id) || left.includes(id)) }
}

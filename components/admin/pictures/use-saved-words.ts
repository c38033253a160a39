'use client'

import { useCallback, useEffect, useRef, useState } from 'react'
import type { MediaItem } from '#lib/media/item.ts'
import type { DescribeMedia } from '#lib/media/schema.ts'
import type { Outcome } from '#lib/web/form-action.ts'

type Words = Omit<DescribeMedia, 'mediaId'>

/** In milliseconds. */
const pause = 900
const again = 5_000

/**
 * Saves words as they are typed, those of several pictures if need be. What the site did not take stays here and is
 * sent again until it is taken; what it refused is said and not sent again.
 */
export function useSavedWords(describe: (input: DescribeMedia) => Promise<Outcome<MediaItem>>) {
  const unsaved = useRef(new Map<string, Words>())
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const isSending = useRef(false)
  const [said, setSaid] = useState('')
  const [refusal, setRefusal] = useState('')

  const send = useCallback(async () => {
    clearTimeout(timer.current)
    if (isSending.current) return
    isSending.current = true
    let isReached = true
    for (const [mediaId, words] of [...unsaved.current]) {
      const outcome = await describe({ mediaId, ...words }).catch(() => null)
      if (!outcome) {
        isReached = false
        break
      }
      if (unsaved.current.get(mediaId) === words) unsaved.current.delete(mediaId)
      setRefusal(outcome.ok ? '' : (Object.values(outcome.fields ?? {}).flat()[0] ?? outcome.message))
    }
    isSending.current = false
    setSaid(saidOf({ isReached, isAllSaved: unsaved.current.size === 0 }))
    if (unsaved.current.size > 0) timer.current = setTimeout(send, isReached ? 0 : again)
  }, [describe])

  const keep = useCallback(
    (mediaId: string, words: Words) => {
      unsaved.current.set(mediaId, { ...unsaved.current.get(mediaId), ...words })
      setSaid('')
      clearTimeout(timer.current)
      timer.current = setTimeout(send, pause)
    },
    [send],
  )

  useEffect(() => {
    const warn = (event: BeforeUnloadEvent) => {
      if (unsaved.current.size > 0) event.preventDefault()
    }
    window.addEventListener('beforeunload', warn)
    window.addEventListener('online', send)
    return () => {
      clearTimeout(timer.current)
      window.removeEventListener('beforeunload', warn)
      window.removeEventListener('online', send)
    }
  }, [send])

  return { keep, sendNow: send, said, refusal }
}

function saidOf({ isReached, isAllSaved }: { isReached: boolean; isAllSaved: boolean }): string {
  if (!isReached)
    return 'The site did not answer. Your words are safe on this page and are sent again by themselves.'
  return isAllSaved ? 'Saved.' : ''
}

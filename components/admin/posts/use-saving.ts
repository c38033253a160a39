'use client'

import { useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react'
import { localTexts, type WrittenContent } from '../phone/local-texts.ts'
import type { PostActions } from './post-actions.ts'
import type { OpenedPost, Standing } from './post-form.ts'
import { type Clock, makeSaver } from './saver.ts'
import { sendText } from './send-text.ts'

interface Saving {
  post: OpenedPost
  editorId: string
  actions: PostActions
  /** All that is on the screen now. */
  read: () => WrittenContent
}

export const clock: Clock = {
  now: () => new Date(),
  after: (milliseconds, run) => {
    const timer = setTimeout(run, milliseconds)
    return () => clearTimeout(timer)
  },
}

/** What is on the screen saves itself while this editor is open. */
export function useSaving({ post, editorId, actions, read }: Saving) {
  const latest = useRef(read)
  latest.current = read
  const [saver] = useState(() =>
    makeSaver({
      post: { ...post, path: post.form.path },
      ...{ editorId, actions, clock, send: sendText, texts: localTexts },
      read: () => latest.current(),
    }),
  )
  const view = useSyncExternalStore(saver.subscribe, saver.view, saver.view)
  useWaking(saver)
  useOwnAddress(post.id, view.standing)
  return useMemo(() => ({ ...saver, ...view }), [saver, view])
}

/** Before the page goes everything is kept and sent; when it, or the network, comes back it goes on. */
export function useWaking(saver: ReturnType<typeof makeSaver>): void {
  useEffect(() => {
    const turn = () => (document.visibilityState === 'hidden' ? saver.leave() : saver.wake())
    const heard: [EventTarget, string, () => void][] = [
      [window, 'online', saver.wake],
      [window, 'focus', saver.wake],
      [window, 'pagehide', saver.leave],
      [document, 'visibilitychange', turn],
    ]
    for (const [target, name, run] of heard) target.addEventListener(name, run)
    return () => {
      for (const [target, name, run] of heard) target.removeEventListener(name, run)
      saver.stop()
    }
  }, [saver])
}

/** A new post has an address of the desk as soon as it is stored; before, one under which its words are found. */
function useOwnAddress(postId: string, { version }: Standing): void {
  const wasNew = useRef(version === 0)
  useEffect(() => {
    if (!wasNew.current) return
    const { pathname, search } = window.location
    const asked = new URLSearchParams(search)
    asked.set('id', postId)
    if (pathname.endsWith('/new')) window.history.replaceState(null, '', `${pathname}?${asked}`)
  }, [postId])
  useEffect(() => {
    if (!wasNew.current || version === 0) return
    wasNew.current = false
    window.history.replaceState(null, '', `/admin/posts/${postId}`)
  }, [postId, version])
}

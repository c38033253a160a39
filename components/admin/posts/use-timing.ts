'use client'

import { useCallback, useEffect, useState } from 'react'
import type { Timing } from '#lib/posts/timing-queries.ts'
import type { PostActions } from './post-actions.ts'
import type { OpenedPost } from './post-form.ts'

/** What is planned and who has looked, kept up with what is stored. */
export function useTiming({
  post,
  actions,
  version,
}: {
  post: Pick<OpenedPost, 'id' | 'timing'>
  actions: Pick<PostActions, 'findTiming'>
  version: number
}) {
  const [timing, setTiming] = useState<Timing>(post.timing)
  const learn = useCallback((change: Partial<Timing>) => setTiming((known) => ({ ...known, ...change })), [])
  const refresh = useCallback(async () => {
    const found = await actions.findTiming({ postId: post.id }).catch(() => null)
    if (found?.ok) setTiming(found.value)
  }, [actions, post.id])

  // An edit takes an approval away.
  const isOld = timing.asksForSecondEyes && version > timing.version
  useEffect(() => {
    if (isOld) void refresh()
  }, [isOld, refresh])

  return { timing, learn, refresh }
}

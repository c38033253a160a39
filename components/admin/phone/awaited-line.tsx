'use client'

import { type Arrived, arrivedInWords, waitsInWords } from '#lib/posts/arrived-in-words.ts'
import { useAwaited } from './use-awaited.ts'

interface AwaitedLineProps {
  postId: string
  arrived: Arrived
  isScheduled: boolean
  /** Ids of the pictures of the text as it is on the screen. */
  inText: () => string[]
}

/** While pictures of the text are on their way: how many, and that nothing goes out without them. */
export function AwaitedLine({ postId, arrived: known, isScheduled, inText }: AwaitedLineProps) {
  const arrived = useAwaited(postId, known, inText)
  if (arrived.awaited.length === 0) return null
  return <p role="status">{isScheduled ? waitsInWords(arrived) : `${arrivedInWords(arrived)}.`}</p>
}

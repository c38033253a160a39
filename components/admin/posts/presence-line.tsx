'use client'

import { Button } from '@mantine/core'
import { useEffect, useRef } from 'react'
import type { Attendance, Attendant } from '#lib/posts/presence.ts'
import { Problem } from '../problem.tsx'
import { useAction } from '../use-action.ts'
import type { PostActions } from './post-actions.ts'
import { clockInWords } from './zoned-time.ts'

interface PresenceLineProps {
  attendance: Attendance
  postId: string
  editorId: string
  timeZone: string
  mayEdit: boolean
  /** Somebody saved a text that this page does not show. */
  isOld: boolean
  takeOver: PostActions['takeOver']
  /** Shows the newest text. */
  onOpenAgain: () => void
}

/** Whether somebody else has the pen: whoever came first, until somebody takes over. */
export const isHeldByOther = ({ others, takenOverBy }: Attendance): boolean =>
  takenOverBy !== null || others.some(({ isAhead, isSelf }) => isAhead && !isSelf)

/** Who else has the post open, and since when. */
export function PresenceLine({ attendance, timeZone, mayEdit, isOld, ...props }: PresenceLineProps) {
  const { postId, editorId, takeOver, onOpenAgain } = props
  const { run, isRunning, message } = useAction(takeOver, onOpenAgain)
  const isHeld = isHeldByOther(attendance)
  const said = sentencesOf(attendance, timeZone)
  const notice = useRef<HTMLElement>(null)
  const { takenOverBy } = attendance
  useEffect(() => {
    // Whoever is writing far below would only find that the keys do nothing.
    if (takenOverBy) notice.current?.scrollIntoView({ block: 'center' })
  }, [takenOverBy])
  if (said.length === 0 && !isOld) return null
  return (
    <section ref={notice} className="presence sheet" aria-label="Who else is here" role="status">
      {said.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      {isOld && !isHeld ? <p>A newer text of this was saved meanwhile.</p> : null}
      <Problem message={message} />
      {isHeld && mayEdit ? (
        <Button variant="default" loading={isRunning} onClick={() => run({ postId, editorId })}>
          {takenOverBy ? 'Take it back' : 'Take over'}
        </Button>
      ) : null}
      {isOld && !isHeld ? (
        <Button variant="default" onClick={onOpenAgain}>
          Open the newest text
        </Button>
      ) : null}
    </section>
  )
}

/** Somebody with two windows is said once, as whoever came first. */
const eachPerson = (others: readonly Attendant[]): Attendant[] =>
  others.filter((one, at) => others.findIndex(({ name }) => name === one.name) === at)

export function sentencesOf({ others, takenOverBy }: Attendance, timeZone: string): string[] {
  const since = ({ since }: Attendant) => clockInWords(new Date(since), timeZone)
  const said = eachPerson(others.filter(({ name }) => name !== takenOverBy)).map((other) => {
    if (other.isSelf) return `You have this open in another window, since ${since(other)}.`
    if (!other.isAhead) return `${other.name} has this open to read, since ${since(other)}.`
    return `${other.name} has been writing here since ${since(other)}. You can read along; to write, take over: their text is saved first.`
  })
  if (!takenOverBy) return said
  return [
    `${takenOverBy} has taken over. Nothing is lost: your text is in the post or in its history.`,
    ...said,
  ]
}

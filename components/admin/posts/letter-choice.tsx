'use client'

import { Checkbox } from '@mantine/core'

export interface LetterChoiceProps {
  readers: number
  delayMinutes: number
  isAsked: boolean
  ask: (isAsked: boolean) => void
}

/** Whether the subscribers get a letter, beside the buttons that cause it; nothing while there are none. */
export function LetterChoice({ readers, delayMinutes, isAsked, ask }: LetterChoiceProps) {
  if (readers === 0) return null
  const many = readers === 1 ? '1 reader' : `${readers.toLocaleString('en')} readers`
  return (
    <Checkbox
      className="letter-choice"
      label={`Send a letter to ${many}`}
      description={
        isAsked ? `It goes out ${afterwards(delayMinutes)}, and once only.` : 'No letter, now or later.'
      }
      checked={isAsked}
      onChange={(event) => ask(event.currentTarget.checked)}
    />
  )
}

const afterwards = (minutes: number): string => {
  if (minutes === 0) return 'as soon as readers can see the post'
  const time = minutes === 1 ? 'a minute' : `${minutes} minutes`
  return `${time} after readers can see the post; until then it can be stopped on the desk`
}

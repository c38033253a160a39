'use client'

import { Button, Group } from '@mantine/core'
import { useRef, useState } from 'react'
import type { Decided } from '#lib/comments/record-decisions.ts'
import type { SeenComment } from '#lib/comments/schema.ts'
import { Problem } from '../problem.tsx'
import { BoxField } from './box-field.tsx'
import type { QueueActions } from './queue-actions.ts'
import { useKeptAction } from './use-kept-action.ts'
import { withoutPart } from './without-part.ts'

interface PartBoxProps {
  seen: SeenComment
  text: string
  approvePart: QueueActions['approvePart']
  onDone: (decided: Decided, body: string) => void
  onConflict: Parameters<typeof useKeptAction>[2]
}

/** The text to be approved, from which what must not be seen is taken out. */
export function PartBox({ seen, text, approvePart, onDone, onConflict }: PartBoxProps) {
  const [body, setBody] = useState(text)
  const field = useRef<HTMLTextAreaElement>(null)
  const { run, isRunning, message, errorOf } = useKeptAction(
    approvePart,
    (decided) => onDone(decided, body),
    onConflict,
  )
  function takeOut() {
    const { selectionStart, selectionEnd } = field.current!
    setBody(withoutPart(body, selectionStart, selectionEnd))
    field.current!.focus()
  }
  return (
    <div className="box">
      <Problem message={message} />
      <BoxField
        ref={field}
        label="What readers will see"
        description="Mark what must not be seen and take it out. The text as it was sent is sealed."
        value={body}
        onChange={setBody}
        error={errorOf('body')}
      />
      <Group mt="sm">
        <Button variant="default" onClick={takeOut}>
          Take out what is marked
        </Button>
        <Button loading={isRunning} onClick={() => run({ comment: seen, body })}>
          Show it like this
        </Button>
      </Group>
    </div>
  )
}

'use client'

import { Button, Checkbox, Group } from '@mantine/core'
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
  website: string
  approvePart: QueueActions['approvePart']
  onDone: (decided: Decided, body: string) => void
  onConflict: Parameters<typeof useKeptAction>[2]
}

/** What is to be approved, from which what must not be seen is taken out: of the text, the name, the website. */
export function PartBox({ seen, text, website, approvePart, onDone, onConflict }: PartBoxProps) {
  const [body, setBody] = useState(text)
  const [withoutName, setWithoutName] = useState(false)
  const [withoutWebsite, setWithoutWebsite] = useState(false)
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
        description="Mark what must not be seen and take it out. What was sent is sealed."
        value={body}
        onChange={setBody}
        error={errorOf('body')}
      />
      <Checkbox
        mt="sm"
        label="Without the name"
        description="“Somebody” stands in its place, in the language of the post."
        checked={withoutName}
        onChange={(event) => setWithoutName(event.currentTarget.checked)}
      />
      {website ? (
        <Checkbox
          mt="sm"
          label="Without the website"
          description={website}
          checked={withoutWebsite}
          onChange={(event) => setWithoutWebsite(event.currentTarget.checked)}
        />
      ) : null}
      <Group mt="sm">
        <Button variant="default" onClick={takeOut}>
          Take out what is marked
        </Button>
        <Button loading={isRunning} onClick={() => run({ comment: seen, body, withoutName, withoutWebsite })}>
          Show it like this
        </Button>
      </Group>
    </div>
  )
}

'use client'

import './comments.css'
import { Button, Group, Textarea } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { type FormEvent, useState } from 'react'
import { directionOf } from '#components/site/direction.ts'
import type { DeclineCode } from '#lib/comments/words/decline-reasons.ts'
import type { DeclineWordsForm } from '#lib/comments/words/saved-reply-schema.ts'
import type { Outcome } from '#lib/web/form-action.ts'
import { Problem } from '../problem.tsx'
import { useAction } from '../use-action.ts'
import { useIsReady } from '../use-is-ready.ts'

interface DeclineWording {
  code: DeclineCode
  /** As moderators call it. */
  name: string
  /** What the writer reads. */
  words: string
}

interface DeclineWordsListProps {
  language: string
  reasons: readonly DeclineWording[]
  save: (input: DeclineWordsForm) => Promise<Outcome<void>>
}

export function DeclineWordsList({ language, reasons, save }: DeclineWordsListProps) {
  const isReady = useIsReady()
  return (
    <ul className="plain-list saved-replies" inert={!isReady}>
      {reasons.map((reason) => (
        <li key={`${reason.code} ${reason.words}`} className="sheet">
          <ReasonForm language={language} reason={reason} save={save} />
        </li>
      ))}
    </ul>
  )
}

type ReasonFormProps = Omit<DeclineWordsListProps, 'reasons'> & { reason: DeclineWording }

function ReasonForm({ language, reason: { code, name, words: before }, save }: ReasonFormProps) {
  const [words, setWords] = useState(before)
  const { run, isRunning, message, errorOf } = useAction(save, () =>
    notifications.show({ message: 'Saved.' }),
  )
  const submit = (event: FormEvent) => {
    event.preventDefault()
    run({ code, language, words })
  }
  return (
    <form onSubmit={submit}>
      <Problem message={message} />
      <Textarea
        label={name}
        value={words}
        error={errorOf('words')}
        onChange={(event) => setWords(event.currentTarget.value)}
        lang={language}
        dir={directionOf(language)}
        autosize
        maxLength={1000}
      />
      <Group mt="xs">
        <Button
          type="submit"
          variant="default"
          loading={isRunning}
          aria-label={`Save the words for: ${name}`}
        >
          Save
        </Button>
        <Button
          variant="subtle"
          onClick={() => run({ code, language, words: '' })}
          aria-label={`Take the usual words for: ${name}`}
        >
          The usual words
        </Button>
      </Group>
    </form>
  )
}

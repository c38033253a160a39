'use client'

import { Button, Radio } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import type { CommentsMode } from '#lib/database/generated/enums.ts'
import type { CommentReaderForm } from '#lib/settings/schema.ts'
import type { Outcome } from '#lib/web/form-action.ts'
import { ModeChoices } from '../comments/mode-choices.tsx'
import { Problem } from '../problem.tsx'
import { useAction } from '../use-action.ts'
import { useIsReady } from '../use-is-ready.ts'

interface CommentsStepProps {
  people: readonly { id: string; name: string }[]
  ownId: string
  next: string
  commentsMode: CommentsMode
  choose: (input: CommentReaderForm) => Promise<Outcome<void>>
}

export function CommentsStep({ people, ownId, next, commentsMode, choose }: CommentsStepProps) {
  const isReady = useIsReady()
  const [chosen, setChosen] = useState(ownId)
  const [mode, setMode] = useState<'open' | 'held'>(commentsMode === 'held' ? 'held' : 'open')
  const { run, isRunning, message } = useAction(choose, () => window.location.assign(next))
  const submit = (event: FormEvent) => {
    event.preventDefault()
    run(chosen ? { accountId: chosen, commentsMode: mode } : { accountId: null })
  }
  return (
    <form onSubmit={submit} className="sheet" inert={!isReady}>
      <Radio.Group
        label="Who reads what readers write?"
        description="Before anybody else sees it. More people can be given this duty later, under People."
        value={chosen}
        onChange={setChosen}
        size="md"
      >
        <div className="comment-readers">
          {people.map(({ id, name }) => (
            <Radio key={id} value={id} label={id === ownId ? 'I do' : name} size="md" />
          ))}
          <Radio value="" label="Nobody: no comments on this site" size="md" />
        </div>
      </Radio.Group>
      {chosen ? (
        <Radio.Group
          label="Who waits?"
          description="On posts about people at risk everyone does, always."
          value={mode}
          onChange={(value) => setMode(value === 'held' ? 'held' : 'open')}
          size="md"
          mt="md"
        >
          <div className="comment-readers">
            <ModeChoices modes={['open', 'held']} />
          </div>
        </Radio.Group>
      ) : null}
      <p className="quiet">
        Somebody who is not here yet? <a href="/admin/people">Invite them as a moderator</a>; this step is
        done once they come.
      </p>
      <Problem message={message} />
      <Button type="submit" loading={isRunning}>
        Save and go on
      </Button>
    </form>
  )
}

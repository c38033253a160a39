'use client'

import { Button, Checkbox, NativeSelect } from '@mantine/core'
import { useState } from 'react'
import type { Replied } from '#lib/comments/reply.ts'
import type { SeenComment } from '#lib/comments/schema.ts'
import type { SavedReplyRow } from '#lib/comments/words/saved-reply-queries.ts'
import { Problem } from '../problem.tsx'
import { BoxField } from './box-field.tsx'
import type { QueueActions } from './queue-actions.ts'
import { useKeptAction } from './use-kept-action.ts'

interface ReplyBoxProps {
  parent: SeenComment
  organisation: string
  savedReplies: SavedReplyRow[]
  reply: QueueActions['reply']
  onDone: (replied: Replied) => void
  onConflict: Parameters<typeof useKeptAction>[2]
}

export function ReplyBox({ parent, organisation, savedReplies, reply, onDone, onConflict }: ReplyBoxProps) {
  const [body, setBody] = useState('')
  const [asOrganisation, setAsOrganisation] = useState(true)
  const { run, isRunning, message, errorOf } = useKeptAction(reply, onDone, onConflict)
  const isPublic = parent.status === 'approved'
  const insert = (id: string) => {
    const saved = savedReplies.find((one) => one.id === id)
    if (saved) setBody((written) => (written.trim() ? `${written.trimEnd()}\n\n${saved.body}` : saved.body))
  }
  return (
    <div className="box">
      <Problem message={message} />
      {savedReplies.length > 0 ? (
        <NativeSelect
          label="Saved replies"
          data={[
            { value: '', label: 'Put one in …' },
            ...savedReplies.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          value=""
          onChange={(event) => insert(event.currentTarget.value)}
          size="md"
          mb="sm"
        />
      ) : null}
      <BoxField label="Your reply" value={body} onChange={setBody} error={errorOf('body')} />
      <Checkbox
        my="sm"
        label={`Sign as ${organisation}. Otherwise your own name is shown.`}
        checked={asOrganisation}
        onChange={(event) => setAsOrganisation(event.currentTarget.checked)}
      />
      <Button
        loading={isRunning}
        onClick={() => run({ parent, body, asOrganisation, approveParent: !isPublic })}
      >
        {isPublic ? 'Publish the reply' : 'Approve and publish the reply'}
      </Button>
    </div>
  )
}

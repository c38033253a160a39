'use client'

import { Button, Checkbox, Textarea } from '@mantine/core'
import { useState } from 'react'
import type { Replied } from '#lib/comments/reply.ts'
import type { Reply, SeenComment } from '#lib/comments/schema.ts'
import type { Outcome } from '#lib/web/form-action.ts'
import { Problem } from '../problem.tsx'
import { useAction } from '../use-action.ts'

interface ReplyBoxProps {
  parent: SeenComment
  organisation: string
  reply: (input: Reply) => Promise<Outcome<Replied>>
  close: () => void
  onDone: (replied: Replied) => void
}

export function ReplyBox({ parent, organisation, reply, close, onDone }: ReplyBoxProps) {
  const [body, setBody] = useState('')
  const [asOrganisation, setAsOrganisation] = useState(true)
  const { run, isRunning, message, errorOf } = useAction(reply, (replied) => {
    close()
    onDone(replied)
  })
  const isPublic = parent.status === 'approved'
  return (
    <div className="box">
      <Problem message={message} />
      <Textarea
        label="Your reply"
        value={body}
        onChange={(event) => setBody(event.currentTarget.value)}
        error={errorOf('body')}
        autosize
        minRows={3}
        data-autofocus
        autoFocus
      />
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

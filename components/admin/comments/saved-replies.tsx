'use client'

import './comments.css'
import { Button, Group, Textarea, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import type { SavedReplyRow } from '#lib/comments/words/saved-reply-queries.ts'
import type {
  OldReplyForm,
  SavedReplyForm,
  SavedReplyOrderForm,
} from '#lib/comments/words/saved-reply-schema.ts'
import type { Outcome } from '#lib/web/form-action.ts'
import { Problem } from '../problem.tsx'
import { useAction } from '../use-action.ts'
import { useIsReady } from '../use-is-ready.ts'

interface SavedRepliesProps {
  replies: readonly SavedReplyRow[]
  /** Of a new one. */
  language: string
  actions: {
    keep: (input: SavedReplyForm) => Promise<Outcome<string>>
    move: (input: SavedReplyOrderForm) => Promise<Outcome<void>>
    drop: (input: OldReplyForm) => Promise<Outcome<void>>
  }
}

export function SavedReplies({ replies, language, actions }: SavedRepliesProps) {
  const isReady = useIsReady()
  const [open, setOpen] = useState<string | null>(null)
  const moving = useAction(actions.move)
  const dropping = useAction(actions.drop)
  const close = () => setOpen(null)
  return (
    <div inert={!isReady}>
      <Problem message={moving.message || dropping.message} />
      {replies.length === 0 ? (
        <p className="quiet">
          None yet. Good ones to begin with: thanks, visits, where to give, where to get help.
        </p>
      ) : null}
      <ol className="plain-list saved-replies">
        {replies.map((reply, at) => (
          <li key={reply.id} className="sheet">
            {open === reply.id ? (
              <ReplyFields reply={reply} keep={actions.keep} onDone={close} />
            ) : (
              <>
                <h3>
                  {reply.name} <span className="quiet">({reply.language})</span>
                </h3>
                <p lang={reply.language} className="as-typed">
                  {reply.body}
                </p>
                <Group gap="xs">
                  <ReplyButton label={`Change ${reply.name}`} run={() => setOpen(reply.id)}>
                    Change
                  </ReplyButton>
                  {at > 0 ? (
                    <ReplyButton
                      label={`Move ${reply.name} up`}
                      run={() => moving.run({ id: reply.id, direction: 'up' })}
                    >
                      Up
                    </ReplyButton>
                  ) : null}
                  {at < replies.length - 1 ? (
                    <ReplyButton
                      label={`Move ${reply.name} down`}
                      run={() => moving.run({ id: reply.id, direction: 'down' })}
                    >
                      Down
                    </ReplyButton>
                  ) : null}
                  <ReplyButton label={`Remove ${reply.name}`} run={() => dropping.run({ id: reply.id })}>
                    Remove
                  </ReplyButton>
                </Group>
              </>
            )}
          </li>
        ))}
      </ol>
      {open === 'new' ? (
        <div className="sheet">
          <ReplyFields reply={{ name: '', language, body: '' }} keep={actions.keep} onDone={close} />
        </div>
      ) : (
        <Button variant="default" onClick={() => setOpen('new')}>
          Write one
        </Button>
      )}
    </div>
  )
}

const ReplyButton = ({ label, run, children }: { label: string; run: () => void; children: string }) => (
  <Button variant="subtle" size="compact-md" mih={44} aria-label={label} onClick={run}>
    {children}
  </Button>
)

interface ReplyFieldsProps {
  reply: Omit<SavedReplyRow, 'id'> & { id?: string }
  keep: SavedRepliesProps['actions']['keep']
  onDone: () => void
}

function ReplyFields({ reply, keep, onDone }: ReplyFieldsProps) {
  const [form, setForm] = useState({ name: reply.name, language: reply.language, body: reply.body })
  const { run, isRunning, message, errorOf } = useAction(keep, onDone)
  const set = (change: Partial<typeof form>) => setForm((before) => ({ ...before, ...change }))
  const submit = (event: FormEvent) => {
    event.preventDefault()
    run(reply.id ? { id: reply.id, ...form } : form)
  }
  return (
    <form onSubmit={submit}>
      <Problem message={message} />
      <TextInput
        label="Name"
        description="To find it by; readers do not see it."
        value={form.name}
        error={errorOf('name')}
        onChange={(event) => set({ name: event.currentTarget.value })}
        required
      />
      <TextInput
        label="Language"
        value={form.language}
        error={errorOf('language')}
        onChange={(event) => set({ language: event.currentTarget.value })}
        maw="8rem"
        spellCheck={false}
      />
      <Textarea
        label="Words"
        value={form.body}
        error={errorOf('body')}
        onChange={(event) => set({ body: event.currentTarget.value })}
        lang={form.language}
        dir="auto"
        minRows={3}
        autosize
        required
      />
      <Group mt="sm">
        <Button type="submit" loading={isRunning}>
          Save
        </Button>
        <Button variant="subtle" onClick={onDone}>
          Cancel
        </Button>
      </Group>
    </form>
  )
}

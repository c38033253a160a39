'use client'

import { NativeSelect, Textarea, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import type { CommentsMode } from '#lib/database/generated/enums.ts'
import type { TopicForm } from '#lib/posts/schema.ts'
import { topicAndBelow } from '#lib/posts/topic-tree.ts'
import type { Outcome } from '#lib/web/form-action.ts'
import { modeWords } from '../comments/mode-words.ts'
import { Problem } from '../problem.tsx'
import { SaveOrCancel } from '../save-or-cancel.tsx'
import { useAction } from '../use-action.ts'
import type { TopicAtDepth } from './topic-at-depth.ts'

interface TopicFieldsProps {
  /** Left out for a new one. */
  topic?: TopicAtDepth
  topics: readonly TopicAtDepth[]
  save: (input: TopicForm) => Promise<Outcome<string>>
  onDone: () => void
}

export function TopicFields({ topic, topics, save, onDone }: TopicFieldsProps) {
  const [form, setForm] = useState({
    name: topic?.name ?? '',
    slug: topic?.slug ?? '',
    description: topic?.description ?? '',
    parentId: topic?.parentId ?? '',
    commentsMode: topic?.commentsMode ?? '',
  })
  const { run, isRunning, message, errorOf } = useAction(save, onDone)
  const set = (change: Partial<typeof form>) => setForm((before) => ({ ...before, ...change }))
  const ownBranch = topic ? topicAndBelow(topics, topic.id) : []
  const places = topics.filter(({ id }) => !ownBranch.includes(id))

  function submit(event: FormEvent) {
    event.preventDefault()
    run({
      ...form,
      id: topic?.id,
      parentId: form.parentId || null,
      commentsMode: (form.commentsMode || null) as CommentsMode | null,
    })
  }

  return (
    <form onSubmit={submit} className="sheet term-fields">
      <Problem message={message} />
      <TextInput
        label="Name"
        value={form.name}
        error={errorOf('name')}
        onChange={(event) => set({ name: event.currentTarget.value })}
        required
        autoFocus
      />
      <TextInput
        label="Address"
        description={
          topic
            ? 'Links to the former address lead here by themselves.'
            : 'Left empty, it is made from the name.'
        }
        leftSection="/topics/"
        leftSectionWidth={76}
        value={form.slug}
        error={errorOf('slug')}
        onChange={(event) => set({ slug: event.currentTarget.value })}
        spellCheck={false}
      />
      <Textarea
        label="What it is about"
        description="Readers see it above the topic’s posts."
        value={form.description}
        error={errorOf('description')}
        onChange={(event) => set({ description: event.currentTarget.value })}
        autosize
      />
      <NativeSelect
        label="Under"
        data={[
          { value: '', label: 'No other topic' },
          ...places.map(({ id, name, depth }) => ({ value: id, label: `${'– '.repeat(depth)}${name}` })),
        ]}
        value={form.parentId}
        error={errorOf('parentId')}
        onChange={(event) => set({ parentId: event.currentTarget.value })}
        size="md"
      />
      <NativeSelect
        label="Who waits with a comment?"
        description="On posts of this topic; the strictest topic of a post holds. On posts about people at risk everyone waits, always."
        data={[
          { value: '', label: 'As the site has it' },
          ...Object.entries(modeWords).map(([value, label]) => ({ value, label })),
        ]}
        value={form.commentsMode}
        error={errorOf('commentsMode')}
        onChange={(event) => set({ commentsMode: event.currentTarget.value })}
        size="md"
      />
      <SaveOrCancel isRunning={isRunning} onCancel={onDone} />
    </form>
  )
}

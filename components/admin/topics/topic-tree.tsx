'use client'

import './topics.css'
import { Button } from '@mantine/core'
import { useState } from 'react'
import type { MergeForm, TermForm, TopicForm } from '#lib/posts/schema.ts'
import type { Outcome } from '#lib/web/form-action.ts'
import { Problem } from '../problem.tsx'
import { useAction } from '../use-action.ts'
import { useIsReady } from '../use-is-ready.ts'
import { MergeFields } from './merge-fields.tsx'
import { postsInWords } from './posts-in-words.ts'
import { TermRow } from './term-row.tsx'
import type { TopicAtDepth } from './topic-at-depth.ts'
import { TopicFields } from './topic-fields.tsx'

interface TopicTreeProps {
  topics: readonly TopicAtDepth[]
  save: (input: TopicForm) => Promise<Outcome<string>>
  remove: (input: TermForm) => Promise<Outcome<void>>
  merge: (input: MergeForm) => Promise<Outcome<string>>
}

export function TopicTree({ topics, save, remove, merge }: TopicTreeProps) {
  const [open, setOpen] = useState<string | null>(null)
  const [merging, setMerging] = useState<string | null>(null)
  const isReady = useIsReady()
  const { run, message } = useAction(remove)
  const close = () => setOpen(null)
  return (
    <div inert={!isReady}>
      <Problem message={message} />
      <ul className="plain-list terms">
        {topics.map((topic) => (
          <li key={topic.id} data-depth={Math.min(topic.depth, 3)}>
            {open === topic.id ? (
              <TopicFields topic={topic} topics={topics} save={save} onDone={close} />
            ) : merging === topic.id ? (
              <MergeFields
                kind="topic"
                source={topic}
                others={topics.filter(({ id }) => id !== topic.id)}
                merge={merge}
                onDone={() => setMerging(null)}
              />
            ) : (
              <TermRow
                name={topic.name}
                onChange={() => setOpen(topic.id)}
                merge={
                  topics.length > 1 ? { into: 'another topic', begin: () => setMerging(topic.id) } : undefined
                }
                onRemove={() => run({ id: topic.id })}
              >
                <span className="quiet">{`/topics/${topic.slug}, ${postsInWords(topic.postCount)}`}</span>
              </TermRow>
            )}
          </li>
        ))}
      </ul>
      {open === 'new' ? (
        <TopicFields topics={topics} save={save} onDone={close} />
      ) : (
        <Button variant="default" onClick={() => setOpen('new')}>
          Add a topic
        </Button>
      )}
      {topics.length > 0 ? (
        <p className="quiet">Posts of a removed topic stay and leave it; topics below it move up.</p>
      ) : null}
    </div>
  )
}

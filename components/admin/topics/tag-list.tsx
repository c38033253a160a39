'use client'

import '../posts/post-list.css'
import './topics.css'
import { TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import type { MergeForm, TagForm, TermForm } from '#lib/posts/schema.ts'
import type { TagRow } from '#lib/posts/term-queries.ts'
import type { Outcome } from '#lib/web/form-action.ts'
import { Problem } from '../problem.tsx'
import { SaveOrCancel } from '../save-or-cancel.tsx'
import { useAction } from '../use-action.ts'
import { useIsReady } from '../use-is-ready.ts'
import { MergeFields } from './merge-fields.tsx'
import { postsInWords } from './posts-in-words.ts'
import { TermRow } from './term-row.tsx'

interface TagListProps {
  tags: readonly TagRow[]
  search: string
  save: (input: TagForm) => Promise<Outcome<void>>
  remove: (input: TermForm) => Promise<Outcome<void>>
  merge: (input: MergeForm) => Promise<Outcome<string>>
  /** To merge into: the most used, whatever was searched for. */
  others: readonly TagRow[]
}

/** The most used ones; the others are found by their letters. */
export function TagList({ tags, search, save, remove, merge, others }: TagListProps) {
  const [open, setOpen] = useState<string | null>(null)
  const [merging, setMerging] = useState<string | null>(null)
  const isReady = useIsReady()
  const { run, message } = useAction(remove)
  return (
    <>
      <form className="filters" action="/admin/settings/topics" method="get">
        <label>
          Find a tag
          <input type="search" name="search" defaultValue={search} />
        </label>
        <button type="submit">Show</button>
      </form>
      <Problem message={message} />
      {tags.length === 0 ? (
        <p className="quiet">{search ? 'No tag has these letters.' : 'No tags yet.'}</p>
      ) : null}
      <ul className="plain-list terms" inert={!isReady}>
        {tags.map((tag) => (
          <li key={tag.id}>
            {open === tag.id ? (
              <TagFields tag={tag} save={save} onDone={() => setOpen(null)} />
            ) : merging === tag.id ? (
              <MergeFields
                kind="tag"
                source={tag}
                others={others.filter(({ id }) => id !== tag.id)}
                merge={merge}
                onDone={() => setMerging(null)}
              />
            ) : (
              <TermRow
                name={tag.name}
                onChange={() => setOpen(tag.id)}
                merge={
                  others.length > 1 ? { into: 'another tag', begin: () => setMerging(tag.id) } : undefined
                }
                onRemove={() => run({ id: tag.id })}
              >
                <span className="quiet">{postsInWords(tag.postCount)}</span>
              </TermRow>
            )}
          </li>
        ))}
      </ul>
    </>
  )
}

function TagFields({ tag, save, onDone }: { tag: TagRow; save: TagListProps['save']; onDone: () => void }) {
  const [form, setForm] = useState({ name: tag.name, slug: tag.slug })
  const { run, isRunning, message, errorOf } = useAction(save, onDone)

  function submit(event: FormEvent) {
    event.preventDefault()
    run({ id: tag.id, ...form })
  }

  return (
    <form onSubmit={submit} className="sheet term-fields">
      <Problem message={message} />
      <TextInput
        label="Name"
        value={form.name}
        error={errorOf('name')}
        onChange={(event) => setForm({ ...form, name: event.currentTarget.value })}
        required
        autoFocus
      />
      <TextInput
        label="Address"
        description="Links to the former address lead here by themselves."
        leftSection="/tags/"
        leftSectionWidth={64}
        value={form.slug}
        error={errorOf('slug')}
        onChange={(event) => setForm({ ...form, slug: event.currentTarget.value })}
        spellCheck={false}
      />
      <SaveOrCancel isRunning={isRunning} onCancel={onDone} />
    </form>
  )
}

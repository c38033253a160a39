'use client'

import './bulk.css'
import { Button, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import type { FilterRow } from '#lib/posts/filter-queries.ts'
import type { ListPostsForm, SaveFilterForm, TermForm } from '#lib/posts/schema.ts'
import type { Outcome } from '#lib/web/form-action.ts'
import { Problem } from '../problem.tsx'
import { useAction } from '../use-action.ts'
import { useIsReady } from '../use-is-ready.ts'
import { postsAddress } from './posts-address.ts'

interface KeptListsProps {
  lists: readonly FilterRow[]
  asked: ListPostsForm
  keep: (input: SaveFilterForm) => Promise<Outcome<string>>
  drop: (input: TermForm) => Promise<Outcome<void>>
}

/** Lists that somebody comes back to; only they see them. */
export function KeptLists({ lists, asked, keep, drop }: KeptListsProps) {
  const [isNaming, setIsNaming] = useState(false)
  const isReady = useIsReady()
  const dropping = useAction(drop)
  const here = postsAddress(asked, {})
  const isFiltered = here !== '/admin/posts'
  const isKept = lists.some(({ filter }) => postsAddress(filter, {}) === here)
  if (lists.length === 0 && !isFiltered) return null
  return (
    <>
      <Problem message={dropping.message} />
      <nav className="kept-lists" aria-label="My lists" inert={!isReady}>
        {lists.map(({ id, name, filter }) => (
          <span className="kept-list" key={id}>
            <a
              href={postsAddress(filter, {})}
              aria-current={postsAddress(filter, {}) === here ? 'page' : undefined}
            >
              {name}
            </a>
            <button type="button" onClick={() => dropping.run({ id })} aria-label={`Remove the list ${name}`}>
              ×
            </button>
          </span>
        ))}
        {isFiltered && !isKept && !isNaming ? (
          <button type="button" className="as-link" onClick={() => setIsNaming(true)}>
            Keep this list
          </button>
        ) : null}
      </nav>
      {isNaming ? <NameFields asked={asked} keep={keep} onDone={() => setIsNaming(false)} /> : null}
    </>
  )
}

function NameFields({
  asked,
  keep,
  onDone,
}: Pick<KeptListsProps, 'asked' | 'keep'> & { onDone: () => void }) {
  const [name, setName] = useState('')
  const { run, isRunning, message, errorOf } = useAction(keep, onDone)
  const { cursor: _, ...filter } = asked

  function submit(event: FormEvent) {
    event.preventDefault()
    run({ name, filter })
  }

  return (
    <form onSubmit={submit} className="keep-list">
      <Problem message={message} />
      <TextInput
        label="Name of this list"
        value={name}
        error={errorOf('name')}
        onChange={(event) => setName(event.currentTarget.value)}
        required
        autoFocus
      />
      <Button type="submit" loading={isRunning}>
        Keep
      </Button>
      <Button variant="subtle" onClick={onDone}>
        Cancel
      </Button>
    </form>
  )
}

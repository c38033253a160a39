'use client'

import './bulk.css'
import { Alert, Button, Group, NativeSelect, TextInput } from '@mantine/core'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import type { BulkOutcome, LeftOut } from '#lib/posts/bulk/change-posts.ts'
import type { BulkRow } from '#lib/posts/bulk/queries.ts'
import type { BulkForm, UndoBulkForm } from '#lib/posts/bulk/schema.ts'
import type { Outcome } from '#lib/web/form-action.ts'
import { Problem } from '../problem.tsx'
import { useAction } from '../use-action.ts'
import { bulkFormId } from './bulk-form-id.ts'
import {
  type BulkKind,
  bulkChoices,
  changedInWords,
  lateInWords,
  undoneInWords,
  wishOf,
} from './bulk-words.ts'
import { momentInWords } from './zoned-time.ts'

interface BulkBarProps {
  titles: Readonly<Record<string, string>>
  topics: readonly { id: string; name: string; depth: number }[]
  authors: readonly { id: string; name: string }[]
  recent: readonly BulkRow[]
  timeZone: string
  change: (input: BulkForm) => Promise<Outcome<BulkOutcome>>
  undo: (input: UndoBulkForm) => Promise<Outcome<BulkOutcome>>
}

/** Stays out of the way until something is chosen. */
export function BulkBar({ titles, topics, authors, recent, timeZone, change, undo }: BulkBarProps) {
  const form = useRef<HTMLFormElement>(null)
  const [chosen, setChosen] = useState(0)
  const [kind, setKind] = useState<BulkKind>('add_topic')
  const [value, setValue] = useState('')
  const [said, setSaid] = useState<Said | null>(null)
  const count = () => setChosen(checkedIn(form.current).length)

  const changing = useAction(change, (outcome) => {
    setSaid({ words: changedInWords(outcome), undoId: outcome.id, leftOut: outcome.leftOut })
    for (const box of boxesOf(form.current)) box.checked = false
    count()
  })
  const undoing = useAction(undo, (outcome) =>
    setSaid({ words: undoneInWords(outcome), undoId: null, leftOut: outcome.leftOut }),
  )

  useEffect(() => {
    const listen = (event: Event) => {
      if ((event.target as HTMLInputElement).form?.id === bulkFormId)
        setChosen(checkedIn(form.current).length)
    }
    document.addEventListener('change', listen)
    return () => document.removeEventListener('change', listen)
  }, [])

  function submit(event: FormEvent) {
    event.preventDefault()
    setSaid(null)
    changing.run({ postIds: checkedIn(form.current), wish: wishOf(kind, value) })
  }

  const all = boxesOf(form.current).length
  return (
    <>
      <Problem message={changing.message || undoing.message} />
      {said ? <Told said={said} titles={titles} undo={undoing} /> : null}
      <form id={bulkFormId} ref={form} onSubmit={submit} className="bulk-bar" hidden={chosen === 0}>
        <p className="bulk-count">
          <strong role="status">{chosen === 1 ? 'One chosen' : `${chosen} chosen`}</strong>
          <button
            type="button"
            className="as-link"
            onClick={() => {
              for (const box of boxesOf(form.current)) box.checked = chosen < all
              count()
            }}
          >
            {chosen < all ? `Choose all ${all}` : 'Choose none'}
          </button>
        </p>
        <Group align="end" gap="sm">
          <NativeSelect
            label="What to do"
            data={bulkChoices}
            value={kind}
            onChange={(event) => {
              setKind(event.currentTarget.value as BulkKind)
              setValue('')
            }}
            size="md"
          />
          <Value {...{ kind, value, setValue, topics, authors }} error={changing.errorOf('wish')} />
          <Button type="submit" loading={changing.isRunning} color={kind === 'trash' ? 'red' : undefined}>
            Do it
          </Button>
        </Group>
        {changing.errorOf('postIds') ? <p role="alert">{changing.errorOf('postIds')}</p> : null}
      </form>
      {!said && recent.length > 0 ? (
        <details className="recent-changes">
          <summary>Changed together today</summary>
          <ul className="plain-list">
            {recent.map((row) => (
              <li key={row.id}>
                <span>
                  {lateInWords(row)}, {momentInWords(row.createdAt, timeZone, new Date())}
                </span>
                <button
                  type="button"
                  className="as-link"
                  disabled={undoing.isRunning}
                  onClick={() => undoing.run({ id: row.id })}
                  aria-label={`Undo: ${lateInWords(row)}`}
                >
                  Undo
                </button>
              </li>
            ))}
          </ul>
        </details>
      ) : null}
    </>
  )
}

interface Said {
  words: string
  undoId: string | null
  leftOut: readonly LeftOut[]
}

interface ToldProps {
  said: Said
  titles: BulkBarProps['titles']
  undo: { run: (input: UndoBulkForm) => void; isRunning: boolean }
}

function Told({ said: { words, undoId, leftOut }, titles, undo }: ToldProps) {
  return (
    <Alert
      role="status"
      title={words}
      variant="light"
      my="sm"
      color={leftOut.length > 0 ? 'yellow' : 'green'}
    >
      {leftOut.length > 0 ? (
        <ul>
          {leftOut.map(({ id, title, why }) => (
            <li key={id}>
              “{title || titles[id] || 'Without a title'}”: {why}
            </li>
          ))}
        </ul>
      ) : null}
      {undoId ? (
        <Button variant="default" loading={undo.isRunning} onClick={() => undo.run({ id: undoId })}>
          Undo
        </Button>
      ) : null}
    </Alert>
  )
}

interface ValueProps extends Pick<BulkBarProps, 'topics' | 'authors'> {
  kind: BulkKind
  value: string
  setValue: (value: string) => void
  error: string | undefined
}

function Value({ kind, value, setValue, topics, authors, error }: ValueProps) {
  if (kind === 'trash') return null
  if (kind === 'add_tag' || kind === 'remove_tag') {
    return (
      <TextInput
        label="Tag"
        value={value}
        error={error}
        onChange={(event) => setValue(event.currentTarget.value)}
        required
      />
    )
  }
  const label = kind === 'comments' ? 'Comments' : kind.endsWith('topic') ? 'Topic' : 'Author'
  return (
    <NativeSelect
      label={label}
      data={choicesOf(kind, { topics, authors })}
      value={value}
      error={error}
      onChange={(event) => setValue(event.currentTarget.value)}
      size="md"
      required
    />
  )
}

function choicesOf(kind: BulkKind, { topics, authors }: Pick<BulkBarProps, 'topics' | 'authors'>) {
  if (kind === 'comments') {
    return [
      { value: '', label: 'Choose' },
      { value: 'site', label: 'As the site has it' },
      { value: 'open', label: 'Open' },
      { value: 'held', label: 'Each waits for a person' },
      { value: 'closed', label: 'Closed' },
    ]
  }
  const named = kind.endsWith('topic')
    ? topics.map(({ id, name, depth }) => ({ value: id, label: `${'– '.repeat(depth)}${name}` }))
    : authors.map(({ id, name }) => ({ value: id, label: name }))
  return [{ value: '', label: 'Choose' }, ...named]
}

const boxesOf = (form: HTMLFormElement | null): HTMLInputElement[] =>
  [...(form?.elements ?? [])].filter(
    (one): one is HTMLInputElement => one instanceof HTMLInputElement && one.name === 'postId',
  )

const checkedIn = (form: HTMLFormElement | null): string[] =>
  boxesOf(form)
    .filter(({ checked }) => checked)
    .map((box) => box.value)

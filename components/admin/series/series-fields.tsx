'use client'

import './series.css'
import { Button, Textarea, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import type { PartRow, SeriesRow } from '#lib/series/queries.ts'
import type { FindPartForm, SeriesForm } from '#lib/series/schema.ts'
import type { Outcome } from '#lib/web/form-action.ts'
import { Problem } from '../problem.tsx'
import { SaveOrCancel } from '../save-or-cancel.tsx'
import { useAction } from '../use-action.ts'

export interface SeriesFieldsProps {
  /** Left out for a new one. */
  series?: SeriesRow
  save: (input: SeriesForm) => Promise<Outcome<string>>
  find: (input: FindPartForm) => Promise<Outcome<PartRow[]>>
  onDone: () => void
}

export function SeriesFields({ series, save, find, onDone }: SeriesFieldsProps) {
  const [name, setName] = useState(series?.name ?? '')
  const [description, setDescription] = useState(series?.description ?? '')
  const [parts, setParts] = useState<readonly PartRow[]>(series?.parts ?? [])
  const { run, isRunning, message, errorOf } = useAction(save, onDone)

  function submit(event: FormEvent) {
    event.preventDefault()
    run({ id: series?.id, name, description, postIds: parts.map(({ id }) => id) })
  }

  return (
    <div className="sheet term-fields">
      <Problem message={message} />
      <form onSubmit={submit} id="series-fields" className="term-fields">
        <TextInput
          label="Name"
          value={name}
          error={errorOf('name')}
          onChange={(event) => setName(event.currentTarget.value)}
          required
          autoFocus
        />
        <Textarea
          label="What it is about"
          description="Readers see it above the parts."
          value={description}
          error={errorOf('description')}
          onChange={(event) => setDescription(event.currentTarget.value)}
          autosize
        />
      </form>
      <Parts parts={parts} setParts={setParts} />
      {errorOf('postIds') ? <p role="alert">{errorOf('postIds')}</p> : null}
      <FindPart find={find} chosen={parts} add={(part) => setParts([...parts, part])} />
      <SaveOrCancel isRunning={isRunning} onCancel={onDone} form="series-fields" />
    </div>
  )
}

interface PartsProps {
  parts: readonly PartRow[]
  setParts: (parts: readonly PartRow[]) => void
}

function Parts({ parts, setParts }: PartsProps) {
  if (parts.length === 0) return <p className="quiet">No parts yet.</p>
  const swapped = (at: number) => {
    const next = [...parts]
    next.splice(at, 2, parts[at + 1]!, parts[at]!)
    return next
  }
  return (
    <ol className="series-parts">
      {parts.map(({ id, title }, at) => (
        <li key={id}>
          <span>{titled(title)}</span>
          <button
            type="button"
            className="as-link"
            disabled={at === 0}
            onClick={() => setParts(swapped(at - 1))}
            aria-label={`Move ${titled(title)} up`}
          >
            Up
          </button>
          <button
            type="button"
            className="as-link"
            disabled={at === parts.length - 1}
            onClick={() => setParts(swapped(at))}
            aria-label={`Move ${titled(title)} down`}
          >
            Down
          </button>
          <button
            type="button"
            className="as-link"
            onClick={() => setParts(parts.filter((part) => part.id !== id))}
            aria-label={`Take out ${titled(title)}`}
          >
            Take out
          </button>
        </li>
      ))}
    </ol>
  )
}

interface FindPartProps {
  find: SeriesFieldsProps['find']
  chosen: readonly PartRow[]
  add: (part: PartRow) => void
}

function FindPart({ find, chosen, add }: FindPartProps) {
  const [search, setSearch] = useState('')
  const [found, setFound] = useState<readonly PartRow[] | null>(null)
  const { run, isRunning, message } = useAction(find, setFound)
  const free = found?.filter(({ id }) => !chosen.some((part) => part.id === id))

  function submit(event: FormEvent) {
    event.preventDefault()
    run({ search })
  }

  return (
    <>
      <form onSubmit={submit} className="find-part">
        <TextInput
          label="Add a post"
          description="Letters of its title"
          value={search}
          onChange={(event) => setSearch(event.currentTarget.value)}
        />
        <Button type="submit" variant="default" loading={isRunning}>
          Find
        </Button>
      </form>
      <Problem message={message} />
      {free?.length === 0 ? <p role="status">No post of no series has these letters.</p> : null}
      {free && free.length > 0 ? (
        <ul className="plain-list">
          {free.map((part) => (
            <li key={part.id}>
              <button type="button" className="as-link" onClick={() => add(part)}>
                Add “{titled(part.title)}”
              </button>
            </li>
          ))}
        </ul>
      ) : null}
    </>
  )
}

const titled = (title: string): string => title || 'Without a title'

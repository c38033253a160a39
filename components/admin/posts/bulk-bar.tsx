'use client'

import './bulk.css'
import { Button, Group, NativeSelect } from '@mantine/core'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import type { BulkOutcome } from '#lib/posts/bulk/change-posts.ts'
import { mostAtOnce } from '#lib/posts/bulk/most.ts'
import type { BulkRow } from '#lib/posts/bulk/queries.ts'
import type { BulkForm, UndoBulkForm } from '#lib/posts/bulk/schema.ts'
import type { KeptFilter } from '#lib/posts/schema.ts'
import type { Outcome } from '#lib/web/form-action.ts'
import { Problem } from '../problem.tsx'
import { useAction } from '../use-action.ts'
import { bulkFormId } from './bulk-form-id.ts'
import { BulkTold, type Said } from './bulk-told.tsx'
import { BulkValue, type Choices } from './bulk-value.tsx'
import {
  type BulkKind,
  bulkChoices,
  changedInWords,
  lateInWords,
  posts,
  undoneInWords,
  wishOf,
} from './bulk-words.ts'
import { changeInPieces, undoInPieces } from './in-pieces.ts'
import { momentInWords } from './zoned-time.ts'

interface BulkBarProps extends Choices {
  titles: Readonly<Record<string, string>>
  /** The list, where it goes on behind this page. */
  longList: KeptFilter | null
  recent: readonly BulkRow[]
  timeZone: string
  findFitting: (input: KeptFilter) => Promise<Outcome<string[]>>
  change: (input: BulkForm) => Promise<Outcome<BulkOutcome>>
  undo: (input: UndoBulkForm) => Promise<Outcome<BulkOutcome>>
}

/** Stays out of the way until something is chosen. */
export function BulkBar(props: BulkBarProps) {
  const { titles, topics, authors, longList, recent, timeZone } = props
  const form = useRef<HTMLFormElement>(null)
  const [chosen, setChosen] = useState<readonly string[]>([])
  const [kind, setKind] = useState<BulkKind>('add_topic')
  const [value, setValue] = useState('')
  const [through, setThrough] = useState(0)
  const [said, setSaid] = useState<Said | null>(null)
  const choose = (isChosen: boolean) => {
    for (const box of boxesOf(form.current)) box.checked = isChosen
    setChosen(checkedIn(form.current))
  }

  const finding = useAction(props.findFitting, (ids) => {
    choose(true)
    setChosen(ids)
  })
  const changing = useAction(
    (input: BulkForm) => changeInPieces(props.change, input, setThrough),
    (outcome) => {
      setSaid({ ...outcome, words: changedInWords(outcome) })
      choose(false)
    },
  )
  const undoing = useAction(
    (input: UndoBulkForm) => undoInPieces(props.undo, input),
    (outcome) => setSaid({ ...outcome, words: undoneInWords(outcome) }),
  )

  useEffect(() => {
    const listen = (event: Event) => {
      if (boxesOf(form.current).some((box) => box === event.target)) setChosen(checkedIn(form.current))
    }
    document.addEventListener('change', listen)
    return () => document.removeEventListener('change', listen)
  }, [])

  function submit(event: FormEvent) {
    event.preventDefault()
    setSaid(null)
    setThrough(0)
    changing.run({ postIds: [...chosen], wish: wishOf(kind, value) })
  }

  const here = boxesOf(form.current).length
  return (
    <>
      <Problem message={changing.message || undoing.message || finding.message} />
      {said ? <BulkTold said={said} titles={titles} undo={undoing} /> : null}
      <form id={bulkFormId} ref={form} onSubmit={submit} className="bulk-bar" hidden={chosen.length === 0}>
        <p className="bulk-count">
          <strong role="status">
            {changing.isRunning && chosen.length > mostAtOnce
              ? `${through} of ${chosen.length} are through`
              : chosenInWords(chosen.length, here)}
          </strong>
          {chosen.length < here ? (
            <button type="button" className="as-link" onClick={() => choose(true)}>
              Choose all {here} here
            </button>
          ) : (
            <button type="button" className="as-link" onClick={() => choose(false)}>
              Choose none
            </button>
          )}
          {longList && chosen.length === here ? (
            <button
              type="button"
              className="as-link"
              disabled={finding.isRunning}
              onClick={() => finding.run(longList)}
            >
              Choose all of this list, on other pages too
            </button>
          ) : null}
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
          <BulkValue {...{ kind, value, setValue, topics, authors }} error={changing.errorOf('wish')} />
          <Button type="submit" loading={changing.isRunning} color={kind === 'trash' ? 'red' : undefined}>
            {chosen.length > here ? `Do it with ${posts(chosen.length)}` : 'Do it'}
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

function chosenInWords(count: number, here: number): string {
  if (count > here) return `${count} chosen, on other pages too`
  return count === 1 ? 'One chosen' : `${count} chosen`
}

const boxesOf = (form: HTMLFormElement | null): HTMLInputElement[] =>
  [...(form?.elements ?? [])].filter(
    (one): one is HTMLInputElement => one instanceof HTMLInputElement && one.name === 'postId',
  )

const checkedIn = (form: HTMLFormElement | null): string[] =>
  boxesOf(form)
    .filter(({ checked }) => checked)
    .map((box) => box.value)

'use client'

import '../comments/comments.css'
import { Button, Group, Select, TextInput } from '@mantine/core'
import { type FormEvent, useRef } from 'react'
import type { z } from 'zod'
import type { BlockedRow } from '#lib/comments/blocked-queries.ts'
import type { BlockForm } from '#lib/comments/schema.ts'
import type { Outcome } from '#lib/web/form-action.ts'
import { dayInWords } from '../people/day-in-words.ts'
import { Problem } from '../problem.tsx'
import { useAction } from '../use-action.ts'
import { useIsReady } from '../use-is-ready.ts'

const kinds = [
  { value: 'word', label: 'Word' },
  { value: 'email', label: 'E-mail' },
  { value: 'host', label: 'Site' },
]

interface BlockedListProps {
  blocked: BlockedRow[]
  add: (input: z.input<typeof BlockForm>) => Promise<Outcome<unknown>>
  remove: (input: { blockedId: string }) => Promise<Outcome<void>>
}

export function BlockedList({ blocked, add, remove }: BlockedListProps) {
  const isReady = useIsReady()
  const form = useRef<HTMLFormElement>(null)
  const adding = useAction(add, () => form.current?.reset())
  const removing = useAction(remove)

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const given = new FormData(event.currentTarget)
    adding.run({
      kind: String(given.get('kind')) as BlockedRow['kind'],
      value: String(given.get('value')),
      reason: String(given.get('reason')),
      until: endOf(String(given.get('until'))),
    })
  }

  return (
    <>
      <form onSubmit={submit} method="post" className="sheet" ref={form} inert={!isReady}>
        <Problem message={adding.message || removing.message} />
        <Group align="end">
          <Select label="Kind" name="kind" data={kinds} defaultValue="word" allowDeselect={false} w="9rem" />
          <TextInput
            label="What"
            name="value"
            error={adding.errorOf('value')}
            required
            flex={1}
            miw="12rem"
          />
          <TextInput label="Why" name="reason" error={adding.errorOf('reason')} flex={1} miw="12rem" />
          <TextInput label="Until" name="until" type="date" error={adding.errorOf('until')} w="11rem" />
          <Button type="submit" loading={adding.isRunning}>
            Block
          </Button>
        </Group>
      </form>
      {blocked.length === 0 ? <p className="quiet">Nothing is blocked.</p> : null}
      <ul className="plain-list">
        {blocked.map((row) => (
          <li key={row.id} className="blocked-entry">
            <span>
              {kinds.find((one) => one.value === row.kind)!.label}:{' '}
              <strong>{row.value || '(an e-mail, kept unreadable)'}</strong> {row.reason}
              <span className="quiet" suppressHydrationWarning>
                {' '}
                {besideInWords(row)}
              </span>
            </span>
            <Button
              variant="subtle"
              mih={44}
              loading={removing.isRunning}
              aria-label={`Take ${row.value || 'this e-mail'} off the list`}
              onClick={() => removing.run({ blockedId: row.id })}
            >
              Take off the list
            </Button>
          </li>
        ))}
      </ul>
    </>
  )
}

/** A day that was chosen is blocked to its end, on the clock of whoever chose it. */
function endOf(day: string): Date | null {
  const end = new Date(`${day}T23:59:59`)
  return Number.isNaN(end.getTime()) ? null : end
}

/** Who, until when, and what it held. */
function besideInWords({ by, createdAt, until, isOver, hits, lastHitAt }: BlockedRow): string {
  const since = `${by ?? 'Somebody'}, ${dayInWords(createdAt)}`
  const end = until ? `${isOver ? 'ended' : 'until'} ${dayInWords(until)}` : 'without an end'
  const held =
    hits === 0
      ? 'held nothing yet'
      : `held ${hits}, the last ${lastHitAt ? dayInWords(lastHitAt) : 'long ago'}`
  return `${since}; ${end}; ${held}.`
}

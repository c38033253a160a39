'use client'

import { Button, Group, Select, TextInput } from '@mantine/core'
import { type FormEvent, useRef } from 'react'
import type { z } from 'zod'
import type { BlockedRow } from '#lib/comments/queries.ts'
import type { BlockForm } from '#lib/comments/schema.ts'
import type { Outcome } from '#lib/web/form-action.ts'
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
          <TextInput label="Until" name="until" type="date" error={adding.errorOf('until')} />
          <Button type="submit" loading={adding.isRunning}>
            Block
          </Button>
        </Group>
      </form>
      {blocked.length === 0 ? <p className="quiet">Nothing is blocked.</p> : null}
      <ul className="plain-list">
        {blocked.map(({ id, kind, value, reason, ...rest }) => (
          <li key={id}>
            <Group justify="space-between">
              <span>
                {kinds.find((one) => one.value === kind)!.label}:{' '}
                <strong>{value || '(an e-mail, kept unreadable)'}</strong>{' '}
                <span className="quiet">{[reason, ...aboutEntry(rest)].filter(Boolean).join(' · ')}</span>
              </span>
              <Button
                variant="subtle"
                loading={removing.isRunning}
                onClick={() => removing.run({ blockedId: id })}
              >
                Take off the list
              </Button>
            </Group>
          </li>
        ))}
      </ul>
    </>
  )
}

/** The whole day counts. */
const endOf = (day: string): Date | null => (day ? new Date(`${day}T23:59:59`) : null)

const days = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  timeZone: 'UTC',
})

function aboutEntry({ by, until, hits, lastHitAt }: Pick<BlockedRow, 'by' | 'until' | 'hits' | 'lastHitAt'>) {
  return [
    by && `by ${by}`,
    until && `${until < new Date() ? 'ended' : 'until'} ${days.format(until)}`,
    lastHitAt ? `held ${hits}, last on ${days.format(lastHitAt)}` : 'held nothing yet',
  ]
}

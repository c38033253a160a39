'use client'

import { Button, Group, NativeSelect } from '@mantine/core'
import { useState } from 'react'
import type { TransferForm as Form } from '#lib/posts/transfer-schema.ts'
import type { Outcome } from '#lib/web/form-action.ts'
import { Problem } from '../problem.tsx'
import { useAction } from '../use-action.ts'
import { useIsReady } from '../use-is-ready.ts'

interface TransferFormProps {
  of: Form['of']
  from: { id: string; name: string }
  /** How many posts these are. */
  count: number
  others: readonly { id: string; name: string }[]
  transfer: (input: Form) => Promise<Outcome<number>>
}

const posts = (count: number) => (count === 1 ? 'one post' : `${count} posts`)

/** Gives all posts of one to another; says first how many. */
export function TransferForm({ of, from, count, others, transfer }: TransferFormProps) {
  const isReady = useIsReady()
  const [toId, setTo] = useState('')
  const [isAsked, setAsked] = useState(false)
  const [given, setGiven] = useState<number | null>(null)
  const { run, isRunning, message, errorOf } = useAction(transfer, (moved) => {
    setGiven(moved)
    setAsked(false)
  })
  const to = others.find(({ id }) => id === toId)
  if (given !== null && to) {
    return (
      <p className="sheet" role="status">
        Done: {posts(given)} of {from.name} {given === 1 ? 'is' : 'are'} now with {to.name}.
      </p>
    )
  }
  if (count === 0 || others.length === 0) return null
  return (
    <div className="sheet transfer-form" inert={!isReady}>
      <NativeSelect
        label={`Give ${posts(count)} of ${from.name} to`}
        description="Drafts, pages and what lies in the trash too. Readers see the other name at once."
        data={[
          { value: '', label: 'Choose somebody …' },
          ...others.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        value={toId}
        error={errorOf('toId')}
        onChange={(event) => {
          setTo(event.currentTarget.value)
          setAsked(false)
        }}
        size="md"
      />
      <Problem message={message} />
      {isAsked && to ? (
        <div role="alert">
          <p>
            {count === 1 ? 'One post goes' : `All ${count} posts go`} from {from.name} to {to.name}. The
            history of each says that you did it.
          </p>
          <Group>
            <Button loading={isRunning} onClick={() => run({ of, fromId: from.id, toId })}>
              Give {posts(count)} to {to.name}
            </Button>
            <Button variant="default" onClick={() => setAsked(false)}>
              Not now
            </Button>
          </Group>
        </div>
      ) : (
        <Button variant="default" mt="sm" disabled={!to} onClick={() => setAsked(true)}>
          Give them away …
        </Button>
      )}
    </div>
  )
}

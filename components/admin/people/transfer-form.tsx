'use client'

import { Button, Group, NativeSelect } from '@mantine/core'
import { useState } from 'react'
import type { BulkOutcome } from '#lib/posts/bulk/change-posts.ts'
import type { UndoBulkForm } from '#lib/posts/bulk/schema.ts'
import type { Transferred } from '#lib/posts/transfer.ts'
import type { TransferForm as Form } from '#lib/posts/transfer-schema.ts'
import type { Outcome } from '#lib/web/form-action.ts'
import { BulkTold, type Said } from '../posts/bulk-told.tsx'
import { undoneInWords } from '../posts/bulk-words.ts'
import { undoInPieces } from '../posts/in-pieces.ts'
import { Problem } from '../problem.tsx'
import { useAction } from '../use-action.ts'
import { useIsReady } from '../use-is-ready.ts'

interface TransferFormProps {
  of: Form['of']
  from: { id: string; name: string }
  /** How many posts these are. */
  count: number
  others: readonly { id: string; name: string }[]
  transfer: (input: Form) => Promise<Outcome<Transferred>>
  undo: (input: UndoBulkForm) => Promise<Outcome<BulkOutcome>>
}

const posts = (count: number) => (count === 1 ? 'one post' : `${count} posts`)

/** Gives all posts of one to another; says first how many. */
export function TransferForm({ of, from, count, others, transfer, undo }: TransferFormProps) {
  const isReady = useIsReady()
  const [toId, setTo] = useState('')
  const [isAsked, setAsked] = useState(false)
  const [said, setSaid] = useState<Said | null>(null)
  const to = others.find(({ id }) => id === toId)
  const { run, isRunning, message, errorOf } = useAction(transfer, ({ id, count }) => {
    const words = `Done: ${posts(count)} of ${from.name} ${count === 1 ? 'is' : 'are'} now with ${to?.name}.`
    setSaid({ words, id, leftOut: [], stopped: '' })
    setAsked(false)
  })
  const undoing = useAction(
    (input: UndoBulkForm) => undoInPieces(undo, input),
    (outcome) => setSaid({ ...outcome, words: undoneInWords(outcome) }),
  )
  if (said) {
    return (
      <>
        <Problem message={undoing.message} />
        <BulkTold said={said} undo={undoing} />
      </>
    )
  }
  if (count === 0) return <p className="quiet">There is no post of {from.name} to give away.</p>
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
            history of each says that you did it. You can undo it for a day.
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
